using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Looks at a shown passport by its private link. Each look is a fact; nothing else changes.</summary>
public sealed class OpenShowing(CityDb db, PersonRegister persons, ReadHeldSkills skills, Here here)
{
    public async Task<Outcome<ShownPassport>> Run(string token, CancellationToken stop = default)
    {
        var hash = SecretKey.Hash(token);
        if (await db.Set<Showing>().AsNoTracking().FirstOrDefaultAsync(s => s.KeyHash == hash, stop) is not { } showing)
            return Refusal.NothingHere;
        if (!ShowingRules.Opens(showing, here.Today))
            return ShowingRules.Over;
        var person = await db.Set<Passport>().Where(p => p.Id == showing.PassportId).Select(p => p.PersonId).SingleAsync(stop);
        if (await persons.Find(person, stop) is not { } owner || ShowingRules.Minor(AgeBands.Of(owner.BirthYear, here.Today)) is not null)
            return Refusal.NothingHere;
        var held = await skills.Run(showing.PassportId, stop);
        db.Record(new ShowingOpened(person, showing.Id));
        await db.SaveChangesAsync(stop);
        return new ShownPassport(owner.Name, showing.Until, [.. held.Where(h => showing.ConceptUris.Count == 0 || showing.ConceptUris.Contains(h.ConceptUri))]);
    }
}

public sealed record ShownPassport(string Owner, DateOnly Until, IReadOnlyList<HeldSkill> Skills);
