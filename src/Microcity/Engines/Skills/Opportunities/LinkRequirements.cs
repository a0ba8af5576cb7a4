using Microcity.Matching;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Settles by hand which skills an opportunity asks for or teaches, and which occupation it is.</summary>
public sealed class LinkRequirements(CityDb db)
{
    /// <param name="seen">The version that was looked at; null where nobody looked.</param>
    public async Task<Outcome<Opportunity>> Run(Guid id, string? occupationUri, IReadOnlyList<SkillAsked> requirements, int? seen = null, CancellationToken stop = default)
    {
        if (OpportunityRules.Unlinkable(requirements) is { } refusal)
            return refusal;
        await using var together = await db.Together(stop);
        await OpportunityStamp.Raise(db, stop);
        if (await db.Set<Opportunity>().FirstOrDefaultAsync(o => o.Id == id, stop) is not { } opportunity)
            return Refusal.NothingHere;
        if (VersionRules.Outdated(opportunity, seen ?? opportunity.Version) is { } outdated)
            return outdated;
        await db.Set<Requirement>().Where(r => r.OpportunityId == id).ExecuteDeleteAsync(stop);
        db.AddRange(requirements.Select(r => r.Of(id)));
        (opportunity.OccupationUri, opportunity.LinkedByHand) = (occupationUri, true);
        // What it asks for is part of what somebody looks at, so its version rises with it.
        db.Entry(opportunity).State = EntityState.Modified;
        db.Record(new RequirementsLinked(id, requirements.Count(r => r.ConceptUri is not null), requirements.Count(r => r.ConceptUri is null)));
        await db.SaveChangesAsync(stop);
        await together.Commit(stop);
        return opportunity;
    }
}

/// <summary>Somebody settled by hand what an opportunity asks for.</summary>
/// <param name="Phrases">Words that no skill was found for.</param>
[Fact("requirements-linked", 1, "skills.fact.requirements-linked")]
public sealed record RequirementsLinked([Object("opportunity")] Guid Opportunity, [Unit("skills")] int Skills, [Unit("phrases")] int Phrases) : Fact;
