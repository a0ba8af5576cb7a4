using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Says what a concept that is gone means from now on: a concept of the list, or itself.</summary>
public sealed class SettleMove(CityDb db, CityContext city, ReadCitySkills read, CitySkillsCache cache, TimeProvider clock)
{
    /// <param name="successor">Null to keep it as a skill of the city's own.</param>
    public async Task<Outcome<ConceptMove>> Run(Guid id, string? successor, CancellationToken stop = default)
    {
        if (await db.Set<ConceptMove>().FirstOrDefaultAsync(m => m.Id == id, stop) is not { } move)
            return Refusal.NothingHere;
        var skills = await read.Run(stop);
        if (successor is not null)
        {
            if (skills.View.Find(successor) is not { } next)
                return skills.Unknown(successor);
            var kind = await db.Set<LocalSkill>().Where(s => s.Uri == move.OldUri).Select(s => s.Kind).FirstAsync(stop);
            if (UpgradeRules.OtherKind(skills.Kind(next) == kind) is { } refusal)
                return refusal;
        }
        (move.NewUri, move.State, move.DecidedAt) = (successor ?? move.NewUri, successor is null ? MoveState.Kept : MoveState.Moved, clock.GetUtcNow().UtcDateTime);
        db.Record(new ConceptMoveSettled(ConceptCode.Of(move.OldUri), successor is null ? default(Code?) : ConceptCode.Of(successor)));
        await db.SaveChangesAsync(stop);
        cache.Forget(city.City.Id);
        return move;
    }
}

/// <summary>An officer said what a concept that is gone means.</summary>
[Fact("concept-move-settled", 1, "skills.fact.concept-move-settled")]
public sealed record ConceptMoveSettled([Object("concept")] Code From, Code? To) : Fact;
