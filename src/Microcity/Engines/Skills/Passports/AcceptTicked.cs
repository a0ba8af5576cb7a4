using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>The person takes all ticked suggestions of one text, all or none.</summary>
public sealed class AcceptTicked(CityDb db, OwnPassport own, HoldSkills hold, Here here)
{
    public async Task<Outcome<List<HeldSkill>>> Run(Guid person, Guid experience, IReadOnlyList<Guid> ticked, CancellationToken stop = default)
    {
        var passport = await own.Of(person, stop);
        if (!passport.Done)
            return passport.Refusal;
        var offered = await db.Set<Suggestion>().Where(s => s.PassportId == passport.Value.Id && s.ExperienceId == experience && ticked.Contains(s.Id)).OrderBy(s => s.Id).ToListAsync(stop);
        if (offered.Count != ticked.Distinct().Count())
            return Refusal.NothingHere;
        if (offered.Exists(s => s.State == SuggestionState.Rejected))
            return ExperienceRules.Decided;
        var waiting = offered.Where(s => s.State == SuggestionState.Waiting).ToList();
        var held = await hold.Run(passport.Value, [.. waiting.Select(s => new KnownSkill(s.ConceptUri))], stop);
        if (!held.Done)
            return held.Refusal;
        foreach (var suggestion in waiting)
        {
            (suggestion.State, suggestion.DecidedAt) = (SuggestionState.Accepted, here.Now);
            db.Record(new SuggestionDecided(person, suggestion.Id, ConceptCode.Of(suggestion.ConceptUri), Accepted: true));
        }
        return await own.Save(stop) is { } taken ? taken : held;
    }
}
