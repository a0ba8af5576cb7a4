using System.Collections.Concurrent;
using Microcity.Matching;
using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>
/// What is open in the city that the scope works for. The stamp, which firms that are verified or not any more raise too, is asked for
/// once a second at most; when it or the skills list has changed, one request reads everything anew while the others go on with what they have.
/// </summary>
public sealed class ReadCityOpportunities(CityDb db, CityContext city, ReadCitySkills readSkills, OpportunitiesInMemory memory, Here here)
{
    public async Task<CityOpportunities> Run(CancellationToken stop = default)
    {
        var skills = await readSkills.Run(stop);
        var kept = memory.Of(city.City.Id);
        if (kept.Fresh(skills) is { } fresh)
            return fresh;
        if (!await kept.Turn.WaitAsync(kept.Latest is null ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, stop))
            return kept.Latest!;
        try
        {
            if (kept.Fresh(skills) is { } justRead)
                return justRead;
            kept.LooksNow();
            var stamp = await db.Set<OpportunityStamp>().Select(s => s.Number).FirstAsync(stop) + await db.Set<Organisation>().SumAsync(o => (long)o.Decisions, stop);
            return kept.Keep(kept.Latest is { } known && known.Stamp == stamp && known.Skills == skills ? known : await Read(skills, stamp, stop));
        }
        finally
        {
            kept.Turn.Release();
        }
    }

    private async Task<CityOpportunities> Read(CitySkills skills, long stamp, CancellationToken stop)
    {
        var today = here.Today;
        var open = db.Set<Opportunity>().AsNoTracking().Where(o => o.State == OpportunityState.Open && today <= o.OpenUntil).OfVerified(db);
        var ordinals = new Dictionary<string, int?>();
        var requirements = new Dictionary<Guid, List<(Asked Asked, string Phrase)>>();
        await foreach (var r in open.Join(db.Set<Requirement>(), o => o.Id, r => r.OpportunityId, (_, r) => new { r.OpportunityId, r.ConceptUri, Phrase = r.ConceptUri == null ? r.Phrase : "", r.Need, r.Level, r.Weight }).AsAsyncEnumerable().WithCancellation(stop))
        {
            var skill = r.ConceptUri is null ? null : Ordinal(r.ConceptUri);
            Of(requirements, r.OpportunityId).Add((new(skill, r.Need, r.Level, r.Weight), r.Phrase));
        }
        var conditions = new Dictionary<Guid, List<HardCondition>>();
        await foreach (var c in open.Join(db.Set<HardCondition>(), o => o.Id, c => c.OpportunityId, (_, c) => c).AsAsyncEnumerable().WithCancellation(stop))
            Of(conditions, c.OpportunityId).Add(c);

        var all = new List<(OpportunityLine, OpportunityInput)>();
        await foreach (var (line, cell) in Lines(open, Ordinal).WithCancellation(stop))
        {
            var asked = requirements.GetValueOrDefault(line.Id) ?? [];
            all.Add((
                line with { Phrases = [.. asked.Where(a => a.Asked is { Skill: null, Need: not Need.Teaches }).OrderBy(a => a.Asked.Need).ThenBy(a => a.Asked.Level).ThenBy(a => a.Asked.Weight).Select(a => a.Phrase)] },
                new()
                {
                    SourceRef = line.Ref,
                    OpenUntil = line.OpenUntil,
                    Requirements = [.. asked.Select(a => a.Asked)],
                    Conditions = ConditionValues.Of(cell, line.Remote, line.Contract, conditions.GetValueOrDefault(line.Id) ?? []),
                }));
        }
        return new(skills, stamp, all);

        int? Ordinal(string uri) => ordinals.TryGetValue(uri, out var known) ? known : ordinals[uri] = skills.Find(uri);
    }

    private static async IAsyncEnumerable<(OpportunityLine Line, PlaceCell? Cell)> Lines(IQueryable<Opportunity> open, Func<string, int?> ordinal)
    {
        var rows = open.Select(o => new
        {
            o.Id, o.SourceKind, o.SourceRef, o.Title, o.OrganisationName, o.OccupationUri, o.Place, o.Cell, o.Remote,
            o.StartsOn, o.EndsOn, o.OpenUntil, o.Hours, o.CostCents, o.Contract, o.Url,
            o.PostedOn, o.Places, o.FilledPlaces, o.HardToFill,
        });
        await foreach (var o in rows.AsAsyncEnumerable())
        {
            yield return (new()
            {
                Id = o.Id,
                Kind = o.SourceKind,
                SourceRef = o.SourceRef,
                Title = o.Title,
                Organisation = o.OrganisationName,
                Occupation = o.OccupationUri is { } uri ? ordinal(uri) : null,
                Place = o.Place,
                Remote = o.Remote,
                StartsOn = o.StartsOn,
                EndsOn = o.EndsOn,
                OpenUntil = o.OpenUntil,
                Hours = o.Hours,
                CostCents = o.CostCents,
                Contract = o.Contract,
                Url = o.Url,
                PostedOn = o.PostedOn,
                Free = o.Places is { } places ? Math.Max(0, places - o.FilledPlaces) : null,
                SaidHard = o.HardToFill,
                Words = " " + Folding.Fold(string.Join(' ', o.Title.Values.Append(o.OrganisationName).Append(o.Place))),
            }, o.Cell);
        }
    }

    private static List<T> Of<T>(Dictionary<Guid, List<T>> lists, Guid id)
    {
        if (!lists.TryGetValue(id, out var list))
            lists.Add(id, list = []);
        return list;
    }
}

/// <summary>The opportunities of each city that this process has in memory.</summary>
public sealed class OpportunitiesInMemory(TimeProvider clock)
{
    private readonly ConcurrentDictionary<Guid, Kept> cities = new();

    internal Kept Of(Guid city) => cities.GetOrAdd(city, _ => new(clock));

    /// <summary>Asks for the stamp at the next reading, as something has just changed here.</summary>
    public void Forget(Guid city) => Of(city).LookAgain();

    internal sealed class Kept(TimeProvider clock)
    {
        private static readonly TimeSpan Trusted = TimeSpan.FromSeconds(1);

        private long readAt;
        private volatile bool outdated = true;

        private volatile CityOpportunities? latest;

        public SemaphoreSlim Turn { get; } = new(1, 1);

        public CityOpportunities? Latest => latest;

        public CityOpportunities? Fresh(CitySkills skills) =>
            !outdated && latest is { } known && known.Skills == skills && clock.GetElapsedTime(Volatile.Read(ref readAt)) < Trusted ? known : null;

        public CityOpportunities Keep(CityOpportunities read)
        {
            latest = read;
            Volatile.Write(ref readAt, clock.GetTimestamp());
            return read;
        }

        public void LookAgain() => outdated = true;

        /// <summary>What changes from here on is looked for the next time.</summary>
        public void LooksNow() => outdated = false;
    }
}
