namespace Microcity.Matching;

public enum WhyNotReason
{
    /// <summary>Its places are for a group that the entry is not in.</summary>
    ReservedFor,

    /// <summary>Everyone placed there had more points.</summary>
    MorePoints,

    /// <summary>The last placed there had the same points and a better number.</summary>
    SamePointsBetterNumber,

    /// <summary>Everyone placed there went before; how, is not told, as so few are placed there.</summary>
    OthersFirst,
}

/// <summary>Why one seat group of one wish was not given.</summary>
/// <param name="Wish">From 1.</param>
public sealed record WhyNotLine(int Wish, string Post, SeatGroup Group, WhyNotReason Reason);

/// <summary>The reasons for each wish of an entry above the one it got (allocation 4). They name nobody.</summary>
public sealed class WhyNot
{
    /// <summary>From how many places on it is told what decided.</summary>
    public const int LeastPlaces = 5;

    private readonly DrawResult result;
    private readonly Ranks ranks;
    private readonly Dictionary<string, int> entries;

    /// <summary>Of the last placed in each seat group of each post; -1 where none is.</summary>
    private readonly int[][] last;

    public WhyNot(DrawResult result)
    {
        (this.result, ranks) = (result, new(result.Input));
        entries = result.Input.Entries.Select((e, i) => (e.Ticket, i)).ToDictionary(e => e.Ticket, e => e.i, StringComparer.Ordinal);
        last = [.. result.Input.Posts.Select(p => p.Groups.Select(_ => -1).ToArray())];
        foreach (var placement in result.Placements.OfType<Placement>())
        {
            var (entry, post) = (entries[placement.Ticket], ranks.Post(placement.Post));
            ref var worst = ref last[post][placement.Group];
            if (worst < 0 || ranks.Of(worst, post, placement.Group) < ranks.Of(entry, post, placement.Group))
                worst = entry;
        }
    }

    /// <summary>As officers and the auditor see it; each look of theirs is to be recorded.</summary>
    public IReadOnlyList<WhyNotLine> InFull(string ticket)
    {
        var number = entries[ticket];
        var entry = result.Input.Entries[number];
        var lines = new List<WhyNotLine>();
        for (var wish = 0; wish < (result.Placements[number] is { } got ? got.Wish - 1 : entry.Wishes.Count); wish++)
        {
            var post = ranks.Post(entry.Wishes[wish]);
            var groups = result.Input.Posts[post].Groups;
            for (var group = 0; group < groups.Count; group++)
                lines.Add(new(wish + 1, entry.Wishes[wish], groups[group], Reason(number, post, group)));
        }
        return lines;
    }

    /// <summary>As the applicant reads it: of few places nothing that lets others be guessed.</summary>
    public IReadOnlyList<WhyNotLine> ForApplicant(string ticket) =>
        [.. InFull(ticket).Select(l => l.Group.Places >= LeastPlaces || (l.Reason is WhyNotReason.ReservedFor && l.Group.Kind is SeatGroupKind.Hard) ? l : l with { Reason = WhyNotReason.OthersFirst })];

    private WhyNotReason Reason(int entry, int post, int group)
    {
        if (!ranks.May(entry, post, group))
            return WhyNotReason.ReservedFor;
        var before = last[post][group];
        if (!ranks.IsMember(entry, post, group) && ranks.IsMember(before, post, group))
            return WhyNotReason.ReservedFor;
        return result.Input.Entries[before].Points > result.Input.Entries[entry].Points ? WhyNotReason.MorePoints : WhyNotReason.SamePointsBetterNumber;
    }
}
