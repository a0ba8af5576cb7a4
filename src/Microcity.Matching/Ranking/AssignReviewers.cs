namespace Microcity.Matching;

/// <summary>A reviewer who reads an application.</summary>
public readonly record struct Assigned(string Ticket, string Reviewer);

/// <summary>
/// Gives each application its reviewers so that all together cost least (V3): nothing where a reviewer's skills match and
/// <see cref="NoMatch"/> where they do not, and n for a reviewer's n-th file. Minimum-cost flow by shortest paths.
/// </summary>
public sealed class AssignReviewers
{
    public const int NoMatch = 2;

    private readonly int[][] cost;
    private readonly bool[][] reads;
    private readonly int[] files;

    private AssignReviewers(int[][] cost, int reviewers) =>
        (this.cost, reads, files) = (cost, [.. cost.Select(_ => new bool[reviewers])], new int[reviewers]);

    /// <param name="each">How many each application should have: the quorum and one more.</param>
    /// <param name="conflicts">Pairs that never come together, hard or unsure.</param>
    /// <param name="matches">Pairs whose skills fit.</param>
    /// <returns>By ticket, then by reviewer. An application has fewer only where not enough are free of conflict.</returns>
    public static IReadOnlyList<Assigned> Run(IEnumerable<string> tickets, IEnumerable<string> reviewers, int each, IReadOnlySet<Assigned> conflicts, IReadOnlySet<Assigned> matches)
    {
        string[] files = [.. tickets.Order(StringComparer.Ordinal)], people = [.. reviewers.Order(StringComparer.Ordinal)];
        var flow = new AssignReviewers([.. files.Select(f => people.Select(p => Cost(new(f, p))).ToArray())], people.Length);
        for (var turn = 0; turn < each; turn++)
        {
            for (var file = 0; file < files.Length; file++)
                flow.Add(file);
        }
        return [.. files.SelectMany((f, i) => people.Where((_, r) => flow.reads[i][r]).Select(p => new Assigned(f, p)))];

        int Cost(Assigned pair) => conflicts.Contains(pair) ? -1 : matches.Contains(pair) ? 0 : NoMatch;
    }

    // One more reviewer for a file, others changing hands where that is cheaper: the shortest path to the reviewer who ends with
    // one file more.
    private void Add(int file)
    {
        const int Far = int.MaxValue / 2;
        var reviewers = files.Length;
        var (far, from, through) = (new int[reviewers], new int[reviewers], new int[reviewers]);
        for (var r = 0; r < reviewers; r++)
            (far[r], from[r]) = (May(file, r) ? cost[file][r] : Far, -1);
        var (swap, by) = Swaps();
        for (var (round, moved) = (0, true); moved && round < reviewers; round++)
        {
            moved = false;
            for (var one = 0; one < reviewers; one++)
            {
                for (var other = 0; other < reviewers; other++)
                {
                    if (far[one] < Far && swap[one, other] < Far && far[one] + swap[one, other] < far[other])
                        (far[other], from[other], through[other], moved) = (far[one] + swap[one, other], one, by[one, other], true);
                }
            }
        }
        var last = -1;
        for (var r = 0; r < reviewers; r++)
        {
            if (far[r] < Far && (last < 0 || far[r] + files[r] < far[last] + files[last]))
                last = r;
        }
        if (last < 0)
            return;
        files[last]++;
        for (; from[last] >= 0; last = from[last])
            (reads[through[last]][last], reads[through[last]][from[last]]) = (true, false);
        reads[file][last] = true;

        // What it costs least that a file goes from one reviewer to another.
        (int[,] Cost, int[,] File) Swaps()
        {
            var (least, which) = (new int[reviewers, reviewers], new int[reviewers, reviewers]);
            for (var i = 0; i < reviewers * reviewers; i++)
                least[i / reviewers, i % reviewers] = Far;
            for (var f = 0; f < reads.Length; f++)
            {
                for (var one = 0; one < reviewers; one++)
                {
                    for (var other = 0; reads[f][one] && other < reviewers; other++)
                    {
                        if (May(f, other) && cost[f][other] - cost[f][one] < least[one, other])
                            (least[one, other], which[one, other]) = (cost[f][other] - cost[f][one], f);
                    }
                }
            }
            return (least, which);
        }
    }

    private bool May(int file, int reviewer) => cost[file][reviewer] >= 0 && !reads[file][reviewer];
}
