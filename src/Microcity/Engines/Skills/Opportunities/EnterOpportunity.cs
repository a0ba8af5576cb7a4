using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Enters by hand what somebody offers, or changes what was entered by hand.</summary>
public sealed class EnterOpportunity(CityDb db, PublishOpportunity publish, TimeProvider clock)
{
    /// <summary>References of what was entered here begin with it.</summary>
    internal const string Prefix = "form:";

    /// <param name="id">What is changed; null for a new one.</param>
    /// <param name="content">Kind and all that is said; a reference is given here.</param>
    /// <param name="seen">The version that was looked at; null where nobody looked.</param>
    /// <param name="warn">Refuses what names so few skills that it would hardly be found.</param>
    public async Task<Outcome<Opportunity>> Run(Guid? id, OpportunityContent content, int? seen = null, bool warn = false, CancellationToken stop = default)
    {
        if ((OpportunityRules.Unfit(content) ?? (warn ? OpportunityRules.FewSkills(content.Requirements) : null)) is { } unfit)
            return unfit;
        await using var together = await db.Together(stop);
        await OpportunityStamp.Raise(db, stop);
        var named = content with { SourceRef = Prefix + Ids.Next(clock.GetUtcNow().UtcDateTime).ToString("N") };
        if (id is not null)
        {
            if (await db.Set<Opportunity>().FirstOrDefaultAsync(o => o.Id == id, stop) is not { } known)
                return Refusal.NothingHere;
            if ((OpportunityRules.PublishedElsewhere(known) ?? VersionRules.Outdated(known, seen ?? known.Version)) is { } refusal)
                return refusal;
            (named, known.LinkedByHand) = (content with { SourceKind = known.SourceKind, SourceRef = known.SourceRef }, false);
        }
        var published = await publish.Run([named], stop);
        if (!published.Done)
            return published.Refusal;
        var opportunity = published.Value[0].Opportunity;
        opportunity.LinkedByHand = named.Requirements.Count > 0;
        await db.SaveChangesAsync(stop);
        await together.Commit(stop);
        return opportunity;
    }
}
