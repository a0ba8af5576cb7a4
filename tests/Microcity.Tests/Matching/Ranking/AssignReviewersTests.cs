using CsCheck;
using Microcity.Matching;

namespace Microcity.Tests;

public sealed class AssignReviewersTests
{
    [Fact]
    public void V3_Skills_count_until_a_reviewer_has_too_many_files()
    {
        string[] files = ["A", "B", "C", "D"];
        Assert.Equal("A:x B:x C:x D:y", Shown(Run(files, ["x", "y"], 1, [], [.. files.Select(f => new Assigned(f, "x"))])));
        Assert.Equal("A:x B:y C:x D:y", Shown(Run(files, ["x", "y"], 1, [], [])));
        Assert.Equal("A:y B:y C:x D:x", Shown(Run(files, ["y", "x"], 1, [new("A", "x"), new("B", "x")], [])));
    }

    [Fact]
    public void V3_Where_people_do_not_suffice_all_without_conflict_read() =>
        Assert.Equal("A:x A:z B:x B:y B:z", Shown(Run(["B", "A"], ["x", "y", "z"], 4, [new("A", "y")], [])));

    [Fact]
    public void V3_Nothing_costs_less() => Any(3, 3).Sample(c =>
    {
        var given = Run(c.Files, c.People, c.Each, c.Conflicts, c.Matches);
        Assert.DoesNotContain(given, c.Conflicts.Contains);
        Assert.All(c.Files, f => Assert.Equal(Math.Min(c.Each, c.People.Count(p => !c.Conflicts.Contains(new(f, p)))), given.Count(g => g.Ticket == f)));
        Assert.Equal(Cheapest(c), Cost(given, c.Matches));
    }, iter: 2_000, threads: 1);

    [Fact]
    public void V3_The_order_of_names_is_irrelevant() => Any(8, 5).Sample(c =>
        Assert.Equal(Run(c.Files, c.People, c.Each, c.Conflicts, c.Matches), Run([.. c.Files.Reverse()], [.. c.People.Reverse()], c.Each, c.Conflicts, c.Matches)), iter: 500, threads: 1);

    [Fact]
    public void Giving_each_file_its_best_reviewers_in_turn_is_found_to_cost_more() => Assert.Contains(Enumerable.Range(0, 64), i =>
    {
        Case c = new(["A", "B", "C"], ["x", "y"], 1, [.. Pairs(i, 0)], [.. Pairs(i, 3)]);
        var greedy = new List<Assigned>();
        foreach (var file in c.Files)
            greedy.AddRange(c.People.Select(p => new Assigned(file, p)).Where(p => !c.Conflicts.Contains(p)).OrderBy(p => Cost([.. greedy, p], c.Matches)).Take(1));
        return Cost(greedy, c.Matches) > Cheapest(c);
    });

    private sealed record Case(string[] Files, string[] People, int Each, HashSet<Assigned> Conflicts, HashSet<Assigned> Matches);

    private static Gen<Case> Any(int files, int people) =>
        from f in Gen.Int[1, files]
        from p in Gen.Int[1, people]
        from each in Gen.Int[1, 3]
        from kinds in Gen.Int[0, 4].Array[f * p]
        let all = Enumerable.Range(0, f * p).Select(i => new Assigned($"A{i / p}", $"r{i % p}")).ToArray()
        select new Case([.. Enumerable.Range(0, f).Select(i => $"A{i}")], [.. Enumerable.Range(0, p).Select(i => $"r{i}")], each,
            [.. all.Where((_, i) => kinds[i] == 0)], [.. all.Where((_, i) => kinds[i] is 1 or 2)]);

    private static IReadOnlyList<Assigned> Run(string[] files, string[] people, int each, HashSet<Assigned> conflicts, HashSet<Assigned> matches) => AssignReviewers.Run(files, people, each, conflicts, matches);

    private static IEnumerable<Assigned> Pairs(int bits, int from) => new Assigned[] { new("A", "x"), new("B", "y"), new("C", "x") }.Where((_, i) => (bits >> (from + i) & 1) == 1);

    private static int Cost(IReadOnlyList<Assigned> given, HashSet<Assigned> matches) =>
        given.Count(g => !matches.Contains(g)) * AssignReviewers.NoMatch + given.GroupBy(g => g.Reviewer).Sum(r => r.Count() * (r.Count() + 1) / 2);

    // Every choice of reviewers for every file.
    private static int Cheapest(Case c) => Ways(c, 0, []).Min(way => Cost(way, c.Matches));

    private static IEnumerable<IReadOnlyList<Assigned>> Ways(Case c, int file, IReadOnlyList<Assigned> before)
    {
        if (file == c.Files.Length)
            return [before];
        Assigned[] may = [.. c.People.Select(p => new Assigned(c.Files[file], p)).Where(p => !c.Conflicts.Contains(p))];
        return Enumerable.Range(0, 1 << may.Length).Select(bits => may.Where((_, i) => (bits >> i & 1) == 1).ToArray()).Where(some => some.Length == Math.Min(c.Each, may.Length))
            .SelectMany(some => Ways(c, file + 1, [.. before, .. some]));
    }

    private static string Shown(IReadOnlyList<Assigned> given) => string.Join(' ', given.Select(g => $"{g.Ticket}:{g.Reviewer}"));
}
