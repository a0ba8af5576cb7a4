namespace Microcity.Matching;

/// <summary>Posts and entries of a draw as numbers, and who goes before whom in a seat group (A3).</summary>
internal sealed class Ranks
{
    private readonly Dictionary<string, int> groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> posts;
    private readonly int[] lottery;
    private readonly HashSet<int>[] memberOf;
    private readonly DrawInput input;

    public Ranks(DrawInput input)
    {
        this.input = input;
        posts = input.Posts.Select((p, i) => (p.Code, i)).ToDictionary(p => p.Code, p => p.i, StringComparer.Ordinal);
        lottery = LotteryNumbers.Places(input.Seed, [.. input.Entries.Select(e => e.Ticket)]);
        memberOf = [.. input.Entries.Select(e => e.Groups.Select(Number).ToHashSet())];
        GroupOf = [.. input.Posts.Select(p => p.Groups.Select(g => g.Group is { } name ? Number(name) : -1).ToArray())];
    }

    /// <summary>For each seat group of each post whom it is reserved for, -1 for nobody.</summary>
    public int[][] GroupOf { get; }

    public int Post(string code) => posts[code];

    public bool IsMember(int entry, int post, int group) => GroupOf[post][group] is var whose && (whose < 0 || memberOf[entry].Contains(whose));

    /// <summary>Whether it may have a place of the seat group at all.</summary>
    public bool May(int entry, int post, int group) => input.Posts[post].Groups[group].Kind is not SeatGroupKind.Hard || IsMember(entry, post, group);

    /// <summary>Lower is better: members, then more points, then the lower lottery number. No two entries are equal.</summary>
    public long Of(int entry, int post, int group) =>
        (IsMember(entry, post, group) ? 0 : 1L << 62) | ((long)(DrawInput.MostPoints - input.Entries[entry].Points) << 32) | (uint)lottery[entry];

    private int Number(string group)
    {
        if (!groups.TryGetValue(group, out var number))
            groups.Add(group, number = groups.Count);
        return number;
    }
}
