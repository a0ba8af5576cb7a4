using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Nobody is offered it from now on; who holds it keeps it.</summary>
public sealed class RetireLocalSkill(CityDb db, CityContext city, CitySkillsCache cache, TimeProvider clock)
{
    public async Task<Outcome<Done>> Run(Guid id, CancellationToken stop = default)
    {
        if (await db.Set<LocalSkill>().FirstOrDefaultAsync(s => s.Id == id, stop) is not { } skill)
            return Refusal.NothingHere;
        if (skill.RetiredAt is not null)
            return new Done();
        skill.RetiredAt = clock.GetUtcNow().UtcDateTime;
        db.Record(new LocalSkillRetired(ConceptCode.Of(skill.Uri)));
        await db.SaveChangesAsync(stop);
        cache.Forget(city.City.Id);
        return new Done();
    }
}

/// <summary>A skill of the city's own is offered no more.</summary>
[Fact("local-skill-retired", 1, "skills.fact.local-skill-retired")]
public sealed record LocalSkillRetired([Object("concept")] Code Concept) : Fact;
