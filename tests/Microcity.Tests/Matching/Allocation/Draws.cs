using Microcity.Matching;

namespace Microcity.Tests;

/// <summary>What is wrong with a draw, found without the algorithm; and two unfair ways to draw.</summary>
internal static class Draws
{
    public static IReadOnlyList<string> Wrongs(DrawResult draw)
    {
        var wrongs = new List<string>();
        var input = draw.Input;
        var held = input.Entries.Zip(draw.Placements).Where(e => e.Second is not null).Select(e => (Entry: e.First, Placement: e.Second!)).ToList();
        foreach (var (entry, placement) in held)
        {
            var group = input.Posts.Single(p => p.Code == placement.Post).Groups[placement.Group];
            if (entry.Wishes[placement.Wish - 1] != placement.Post || !May(entry, group))
                wrongs.Add($"{entry.Ticket} may not be at {placement.Post}");
        }
        foreach (var post in input.Posts)
        {
            for (var g = 0; g < post.Groups.Count; g++)
            {
                var group = post.Groups[g];
                var there = held.Where(h => h.Placement.Post == post.Code && h.Placement.Group == g).Select(h => h.Entry).ToList();
                if (there.Count > group.Places)
                    wrongs.Add($"{post.Code} {group} holds {there.Count}");
                foreach (var (entry, placement) in input.Entries.Zip(draw.Placements))
                {
                    var wish = entry.Wishes.ToList().IndexOf(post.Code);
                    var prefers = wish >= 0 && (placement is null || wish + 1 < placement.Wish || (wish + 1 == placement.Wish && g < placement.Group));
                    if (prefers && May(entry, group) && (there.Count < group.Places || there.Any(t => Before(input.Seed, group, entry, t))))
                        wrongs.Add($"{entry.Ticket} should be at {post.Code} {group}");
                }
            }
        }
        return wrongs;
    }

    /// <summary>Posts look at first wishes, then at second ones, and never put anyone out.</summary>
    public static DrawResult FirstWishesFirst(DrawInput input)
    {
        var placed = new Dictionary<string, Placement>(StringComparer.Ordinal);
        for (var wish = 0; wish < input.Posts.Count; wish++)
        {
            foreach (var post in input.Posts)
            {
                for (var g = 0; g < post.Groups.Count; g++)
                {
                    var group = post.Groups[g];
                    var asking = input.Entries.Where(e => !placed.ContainsKey(e.Ticket) && e.Wishes.Count > wish && e.Wishes[wish] == post.Code && May(e, group)).ToList();
                    asking.Sort((a, b) => Before(input.Seed, group, a, b) ? -1 : Before(input.Seed, group, b, a) ? 1 : 0);
                    foreach (var entry in asking.Take(group.Places - placed.Values.Count(p => p.Post == post.Code && p.Group == g)))
                        placed.Add(entry.Ticket, new(entry.Ticket, post.Code, g, wish + 1));
                }
            }
        }
        return new(input, [.. input.Entries.Select(e => placed.GetValueOrDefault(e.Ticket))]);
    }

    public static DrawResult OneWishOnly(DrawInput input) =>
        DeferredAcceptance.Run(DrawInput.Of(input.Seed, input.Posts, input.Entries.Select(e => e with { Wishes = [.. e.Wishes.Take(1)] })));

    private static bool May(Entry entry, SeatGroup group) => group.Kind is not SeatGroupKind.Hard || entry.Groups.Contains(group.Group!);

    private static bool Before(string seed, SeatGroup group, Entry one, Entry other)
    {
        var (oneIn, otherIn) = (group.Group is null || one.Groups.Contains(group.Group), group.Group is null || other.Groups.Contains(group.Group));
        return oneIn != otherIn ? oneIn
            : one.Points != other.Points ? one.Points > other.Points
            : string.CompareOrdinal(LotteryNumbers.Of(seed, one.Ticket), LotteryNumbers.Of(seed, other.Ticket)) < 0;
    }
}
