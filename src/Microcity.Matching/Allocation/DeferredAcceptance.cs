namespace Microcity.Matching;

/// <summary>
/// Gives places by the wishes of those who apply: a free entry asks its next seat group, which keeps its best and puts out the
/// rest. Stable, and nobody gains by hiding what they like best.
/// </summary>
public static class DeferredAcceptance
{
    public static DrawResult Run(DrawInput input)
    {
        var ranks = new Ranks(input);
        var seats = input.Posts.Select(p => p.Groups.Select(g => new Seats(g.Places)).ToArray()).ToArray();
        var wishes = input.Entries.Select(e => e.Wishes.Select(ranks.Post).ToArray()).ToArray();
        var (wish, group) = (new int[wishes.Length], new int[wishes.Length]);
        for (var first = 0; first < wishes.Length; first++)
        {
            var free = first;
            while (free >= 0 && wish[free] < wishes[free].Length)
            {
                var post = wishes[free][wish[free]];
                if (group[free] == seats[post].Length)
                    (wish[free], group[free]) = (wish[free] + 1, 0);
                else if (!ranks.May(free, post, group[free]))
                    group[free]++;
                else if (seats[post][group[free]].Propose(ranks.Of(free, post, group[free]), free) is var without and >= 0)
                    group[free = without]++;
                else
                    free = -1;
            }
        }
        return new(input, [.. input.Entries.Select((e, i) =>
            wish[i] < wishes[i].Length ? new Placement(e.Ticket, input.Posts[wishes[i][wish[i]]].Code, group[i], wish[i] + 1) : null)]);
    }
}
