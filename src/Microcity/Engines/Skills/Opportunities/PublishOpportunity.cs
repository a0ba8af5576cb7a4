using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <param name="Opportunity">As it stands now.</param>
public sealed record Published(Opportunity Opportunity, Novelty Novelty);

/// <summary>
/// Takes over what strands, forms and files publish, inside the caller's transaction; the caller saves. The same content again changes
/// nothing; other content under the same reference replaces the old and opens it again, unless its last day is over or every place is filled.
/// Every door leads through here, so here stands the gate: what a firm offers that is not verified is refused (Talent 1).
/// </summary>
public sealed class PublishOpportunity(CityDb db, FirmGate gate, Here here)
{
    /// <returns>In the order given; refused as a whole if one of them is unfit.</returns>
    /// <exception cref="InvalidOperationException">No transaction is open.</exception>
    public async Task<Outcome<Published[]>> Run(IReadOnlyList<OpportunityContent> contents, CancellationToken stop = default)
    {
        if (Refusal.Of([.. contents.Select(OpportunityRules.Unfit)]) is { } refusal)
            return refusal;
        var firms = await gate.Run(contents, stop);
        if (Refusal.Of([.. firms.OfType<Organisation>().Distinct().Select(VerifyRules.NotPublic)]) is { } hidden)
            return hidden;
        contents = [.. contents.Select((c, i) => c with { KnownOrganisation = firms[i]?.Id })];
        await OpportunityStamp.Raise(db, stop);
        var known = await Known(contents, stop);
        var changed = contents.Where(c => known.TryGetValue((c.SourceKind, c.SourceRef), out var old) && !old.ContentHash.AsSpan().SequenceEqual(c.Hash()))
            .Select(c => known[(c.SourceKind, c.SourceRef)]).ToList();
        await Forget(changed, stop);

        var published = new List<Published>(contents.Count);
        foreach (var content in contents)
        {
            var hash = content.Hash();
            if (!known.TryGetValue((content.SourceKind, content.SourceRef), out var row))
            {
                row = known[(content.SourceKind, content.SourceRef)] = Add(content, hash);
                published.Add(new(row, Novelty.New));
            }
            else if (row.ContentHash.AsSpan().SequenceEqual(hash))
            {
                published.Add(new(row, Novelty.Same));
            }
            else
            {
                Renew(row, content, hash);
                published.Add(new(row, Novelty.Changed));
            }
        }
        return published.ToArray();
    }

    private async Task<Dictionary<(SourceKind, string), Opportunity>> Known(IReadOnlyList<OpportunityContent> contents, CancellationToken stop)
    {
        var known = new Dictionary<(SourceKind, string), Opportunity>();
        foreach (var kind in contents.GroupBy(c => c.SourceKind))
        {
            var refs = kind.Select(c => c.SourceRef).Distinct().ToList();
            await foreach (var row in db.Set<Opportunity>().Where(o => o.SourceKind == kind.Key && refs.Contains(o.SourceRef)).AsAsyncEnumerable().WithCancellation(stop))
                known[(row.SourceKind, row.SourceRef)] = row;
        }
        return known;
    }

    /// <summary>Takes away the requirements and conditions that the new content replaces.</summary>
    private async Task Forget(List<Opportunity> changed, CancellationToken stop)
    {
        if (changed.Count == 0)
            return;
        var ids = changed.Select(o => o.Id).ToList();
        await db.Set<HardCondition>().Where(c => ids.Contains(c.OpportunityId)).ExecuteDeleteAsync(stop);
        var looser = changed.Where(o => !o.LinkedByHand).Select(o => o.Id).ToList();
        await db.Set<Requirement>().Where(r => looser.Contains(r.OpportunityId)).ExecuteDeleteAsync(stop);
    }

    private Opportunity Add(OpportunityContent content, byte[] hash)
    {
        var row = new Opportunity { SourceKind = content.SourceKind, SourceRef = content.SourceRef, ContentHash = hash, Title = content.Title, Text = content.Text };
        db.Add(row);
        content.Into(row, hash);
        Ask(row, content);
        db.Record(OpportunityOpened.Of(row));
        return row;
    }

    private void Renew(Opportunity row, OpportunityContent content, byte[] hash)
    {
        var wasOpen = row.IsOpen(here.Today);
        content.Into(row, hash);
        Ask(row, content);
        if (here.Today <= row.OpenUntil && !(row.Places <= row.FilledPlaces))
            row.State = OpportunityState.Open;
        db.Record(!wasOpen && row.IsOpen(here.Today) ? OpportunityOpened.Of(row) : new OpportunityChanged(row.Id, row.OrganisationId, row.Places ?? 1));
    }

    private void Ask(Opportunity row, OpportunityContent content)
    {
        db.AddRange(content.Conditions.Distinct().Select(c => new HardCondition { OpportunityId = row.Id, Kind = c.Kind, Value = c.Value }));
        if (!row.LinkedByHand)
            db.AddRange((content.Understood.Count > 0 ? content.Understood : content.Requirements).Select(r => r.Of(row.Id)));
    }
}

/// <summary>What is published of an open opportunity was replaced.</summary>
[Fact("opportunity-changed", 1, "skills.fact.opportunity-changed")]
public sealed record OpportunityChanged([Object("opportunity")] Guid Opportunity, [Organisation] Guid? Organisation, [Unit("places")] int Places) : Fact;
