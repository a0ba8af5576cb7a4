using System.Collections.Concurrent;

namespace Microcity.Matching;

/// <summary>Finds one person's best opportunities among all that are open (rule 21). Safe to share between threads.</summary>
public sealed class TopMatches(OpportunityIndex index)
{
    private readonly ConcurrentBag<Scan> idle = [];

    /// <summary>
    /// The best matches with every reason. A pupil's list keeps at least 30 % for what lies outside the group most of the held
    /// skills are in, as far as there is anything to score there.
    /// </summary>
    /// <param name="today">Opportunities whose last day has passed are left out.</param>
    /// <param name="count">How many to list, at least 1.</param>
    public TopList For(MatchInput person, DateOnly today, int count = 20)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var group = person.Age is LegalAgeBand.Adult ? -1 : SkillGroups.Strongest(index.Similarity.Graph, person);
        var scan = idle.TryTake(out var used) ? used : new(index);
        scan.Run(person, index.FirstOpen(today), count, group < 0 ? 0 : SomethingElse(count), group);
        var standings = WithSomethingElse(scan, group);
        var list = new TopList
        {
            Matches = Ranked(person, standings, group, scan.Reach),
            Scored = scan.Scored,
            Excluded = scan.Excluded,
            CannotBeScored = scan.CannotBeScored,
            NothingInCommon = scan.NothingInCommon,
        };
        idle.Add(scan);
        return list;
    }

    /// <summary>The same list without reasons.</summary>
    public Pair[] Pairs(MatchInput person, DateOnly today, int count)
    {
        var group = person.Age is LegalAgeBand.Adult ? -1 : SkillGroups.Strongest(index.Similarity.Graph, person);
        var scan = idle.TryTake(out var used) ? used : new(index);
        scan.Run(person, index.FirstOpen(today), count, group < 0 ? 0 : SomethingElse(count), group);
        Pair[] pairs = [.. WithSomethingElse(scan, group).Select(s => new Pair(index.SourceRefs[s.Opportunity], s.Score.Points, group >= 0 && index.GroupOf[s.Opportunity] != group))];
        idle.Add(scan);
        return pairs;
    }

    /// <summary>
    /// The open opportunities that the person may be scored at and that one more skill, confirmed, could carry to
    /// <paramref name="points"/>: a few of all, among them those already there.
    /// </summary>
    public IReadOnlyList<OpportunityInput> WithinOneSkill(MatchInput person, DateOnly today, int points)
    {
        var scan = idle.TryTake(out var used) ? used : new(index);
        var within = scan.WithinOneSkill(person, index.FirstOpen(today), Value.Of(Proof.Confirmed), points);
        idle.Add(scan);
        return within.ConvertAll(x => index[x]);
    }

    /// <summary>Those a failed condition keeps the person from, by last open day; worked out one by one as they are read.</summary>
    public IEnumerable<Match> Excluded(MatchInput person, DateOnly today) => Others(person, today, Standpoint.Excluded);

    /// <summary>Those that cannot be scored, by last open day; worked out one by one as they are read.</summary>
    public IEnumerable<Match> CannotBeScored(MatchInput person, DateOnly today) => Others(person, today, Standpoint.CannotBeScored);

    private IEnumerable<Match> Others(MatchInput person, DateOnly today, Standpoint wanted)
    {
        var standpoints = new Standpoint[index.Classes.Count];
        index.Classes.Judge(person, standpoints);
        var first = index.FirstOpen(today);
        return Enumerable.Range(first, index.Count - first)
            .Where(x => standpoints[index.Classes.ClassOf[x]] == wanted)
            .Select(x => Explain.One(index.Similarity, person, index[x]));
    }

    internal static int SomethingElse(int count) => ((3 * count) + 9) / 10;

    // The lowest of the strongest group make room. A list that is not full holds everything already.
    private Standing[] WithSomethingElse(Scan scan, int group)
    {
        Standing[] best = scan.Best.Standings.ToArray();
        if (group < 0)
            return best;
        var inside = best.Where(x => index.GroupOf[x.Opportunity] == group).ToArray();
        var outside = best.Length - inside.Length;
        var elsewhere = scan.BestElsewhere.Standings.ToArray();
        var wanted = Math.Clamp(SomethingElse(best.Length), outside, Math.Max(outside, elsewhere.Length));
        if (wanted == outside)
            return best;
        Standing[] mixed = [.. inside.Take(best.Length - wanted), .. elsewhere.Take(wanted)];
        Array.Sort(mixed, (a, b) => a.Before(b) ? -1 : b.Before(a) ? 1 : 0);
        return mixed;
    }

    private RankedMatch[] Ranked(MatchInput person, Standing[] standings, int group, Reach reach)
    {
        var ranked = new RankedMatch[standings.Length];
        for (var i = 0; i < ranked.Length; i++)
        {
            var opportunity = standings[i].Opportunity;
            var asked = index[opportunity];
            var grid = new MatchGrid(index.Similarity, asked, person.Skills, reach, index.Asks(opportunity));
            var match = (Scored)Explain.One(index.Similarity, person, asked, grid);
            var rank = i > 0 && ranked[i - 1].Match.Points == match.Points ? ranked[i - 1].Rank : i + 1;
            ranked[i] = new(rank, match, SomethingDifferent: group >= 0 && index.GroupOf[opportunity] != group);
        }
        return ranked;
    }
}

/// <summary>A person's list, and how many opportunities are not on it for which reason.</summary>
public sealed record TopList
{
    public required IReadOnlyList<RankedMatch> Matches { get; init; }

    /// <summary>How many score above 0, those on the list included.</summary>
    public required int Scored { get; init; }

    public required int Excluded { get; init; }

    public required int CannotBeScored { get; init; }

    /// <summary>How many could be scored and score 0.</summary>
    public required int NothingInCommon { get; init; }
}

/// <param name="Rank">Starts at 1; equal scores share it.</param>
/// <param name="SomethingDifferent">On a pupil's list: outside the strongest skill group.</param>
public sealed record RankedMatch(int Rank, Scored Match, bool SomethingDifferent);
