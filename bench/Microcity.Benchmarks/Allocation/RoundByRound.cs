using Microcity.Matching;

namespace Microcity.Benchmarks;

/// <summary>The plain way: in each round everyone who is free asks, and each seat group sorts all who are there.</summary>
internal static class RoundByRound
{
    public static Dictionary<string, (string Post, int Group)> Run(DrawInput input)
    {
        var posts = input.Posts.ToDictionary(p => p.Code);
        var number = input.Entries.ToDictionary(e => e.Ticket, e => LotteryNumbers.Of(input.Seed, e.Ticket));
        var asks = input.Entries.ToDictionary(e => e.Ticket, e => e.Wishes.SelectMany(w => posts[w].Groups.Select((g, i) => (Post: w, Group: i, g)).Where(s => s.g.Kind is not SeatGroupKind.Hard || e.Groups.Contains(s.g.Group!))).ToList());
        var next = input.Entries.ToDictionary(e => e.Ticket, _ => 0);
        var there = input.Posts.SelectMany(p => p.Groups.Select((_, i) => (p.Code, i))).ToDictionary(s => s, _ => new List<Entry>());
        var free = input.Entries.ToList();
        while (free.Count > 0)
        {
            foreach (var entry in free.Where(e => next[e.Ticket] < asks[e.Ticket].Count))
            {
                var ask = asks[entry.Ticket][next[entry.Ticket]++];
                there[(ask.Post, ask.Group)].Add(entry);
            }
            free = [];
            foreach (var (seat, entries) in there)
            {
                var group = posts[seat.Code].Groups[seat.i];
                if (entries.Count <= group.Places)
                    continue;
                var sorted = entries.OrderByDescending(e => group.Group is null || e.Groups.Contains(group.Group)).ThenByDescending(e => e.Points).ThenBy(e => number[e.Ticket], StringComparer.Ordinal).ToList();
                free.AddRange(sorted.Skip(group.Places));
                there[seat] = [.. sorted.Take(group.Places)];
            }
        }
        return there.SelectMany(s => s.Value.Select(e => (e.Ticket, s.Key))).ToDictionary(p => p.Ticket, p => p.Key);
    }
}
