using CsCheck;
using Microcity.Matching;

namespace Microcity.Tests;

/// <summary>Made-up draws, small and crowded, with reserved places of both kinds.</summary>
internal static class DrawCases
{
    private static readonly string[] Groups = ["local", "stem"];

    public static Gen<DrawInput> Any(int mostEntries, int mostPosts) =>
        from seed in Gen.Byte.Array[32]
        from posts in Gen.Int[1, mostPosts].SelectMany(n => Gen.Select(Gen.Int[0, 4], Gen.Int[1, 2], Gen.Int[1, 2]).Array[n])
        from entries in Gen.Int[1, mostEntries].SelectMany(n => Gen.Select(Gen.Int[0, 2], Gen.Int[0, 3], Gen.Int[0, 1_000_000]).Array[n])
        select DrawInput.Of(
            Convert.ToHexStringLower(seed),
            posts.Select((p, i) => new Post($"P{i}", SeatsOf(p.Item1, p.Item2, p.Item3))),
            entries.Select((e, i) => new Entry($"T{i:00}", e.Item1, [.. Groups.Where((_, g) => (e.Item2 >> g & 1) == 1)], Wishes(posts.Length, e.Item3))));

    public static void Sample(Action<DrawInput> holds, int iter = 20_000) => Any(9, 4).Sample(holds, iter: iter, threads: 1);

    /// <summary>Every list of wishes over some posts, of every length.</summary>
    public static IEnumerable<string[]> AllWishes(IReadOnlyList<string> posts) =>
        posts.SelectMany(p => AllWishes([.. posts.Where(o => o != p)]).Select(rest => (string[])[p, .. rest])).Prepend([]);

    private static SeatGroup[] SeatsOf(int shape, int places, int open) => shape switch
    {
        0 => [new(SeatGroupKind.Soft, Groups[0], places), new(SeatGroupKind.Open, null, open)],
        1 => [new(SeatGroupKind.Hard, Groups[0], places), new(SeatGroupKind.Open, null, open)],
        2 => [new(SeatGroupKind.Open, null, open), new(SeatGroupKind.Soft, Groups[1], places)],
        3 => [new(SeatGroupKind.Hard, Groups[1], places)],
        _ => [new(SeatGroupKind.Open, null, open)],
    };

    private static string[] Wishes(int posts, int pick)
    {
        List<string> left = [.. Enumerable.Range(0, posts).Select(i => $"P{i}")];
        var count = pick % (posts + 1);
        var wishes = new List<string>();
        for (pick /= posts + 1; wishes.Count < count; pick /= 3)
        {
            wishes.Add(left[pick % left.Count]);
            left.Remove(wishes[^1]);
        }
        return [.. wishes];
    }
}
