using Microcity.Matching;

namespace Microcity.Tests;

public sealed class WhyNotTests
{
    [Fact]
    public void Officers_read_what_decided()
    {
        var why = new WhyNot(WorkedDraw.Draw());
        Assert.Equal([(1, "soft:stem", WhyNotReason.ReservedFor), (1, "open", WhyNotReason.MorePoints)], why.InFull("EEEE-EEE6").Select(l => (l.Wish, l.Group.Name, l.Reason)));
        Assert.Equal([("P1", WhyNotReason.MorePoints), ("P2", WhyNotReason.MorePoints)], why.InFull("AAAA-AAA2").Select(l => (l.Post, l.Reason)));
        Assert.Empty(why.InFull("FFFF-FFF7"));
        Assert.Equal(["P1"], why.InFull("CCCC-CCC4").Select(l => l.Post));
    }

    [Fact]
    public void Of_few_places_an_applicant_reads_nothing_that_points_at_others()
    {
        Assert.All(new WhyNot(WorkedDraw.Draw()).ForApplicant("EEEE-EEE6"), l => Assert.Equal(WhyNotReason.OthersFirst, l.Reason));
        Assert.Equal([WhyNotReason.ReservedFor, WhyNotReason.OthersFirst], new WhyNot(WorkedDraw.Draw(SeatGroupKind.Hard)).ForApplicant("EEEE-EEE6").Select(l => l.Reason));
    }

    [Fact]
    public void It_agrees_with_the_result_for_every_unmet_wish() => DrawCases.Sample(input =>
    {
        var result = DeferredAcceptance.Run(input);
        var why = new WhyNot(result);
        foreach (var (entry, placement) in input.Entries.Zip(result.Placements))
        {
            foreach (var line in why.InFull(entry.Ticket))
            {
                Assert.Equal(entry.Wishes[line.Wish - 1], line.Post);
                var there = result.Placements.OfType<Placement>().Where(p => p.Post == line.Post && input.Posts.Single(o => o.Code == p.Post).Groups[p.Group] == line.Group)
                    .Select(p => input.Entries.Single(e => e.Ticket == p.Ticket)).ToList();
                var member = line.Group.Group is { } whose && entry.Groups.Contains(whose);
                Assert.True(line.Reason switch
                {
                    WhyNotReason.ReservedFor => !member && there.All(e => e.Groups.Contains(line.Group.Group!)),
                    WhyNotReason.MorePoints => there.Count == line.Group.Places && there.Any(e => e.Points > entry.Points),
                    WhyNotReason.SamePointsBetterNumber => there.Count == line.Group.Places && there.Any(e => e.Points == entry.Points && Before(e, entry)),
                    _ => false,
                });
            }
        }

        bool Before(Entry one, Entry other) => string.CompareOrdinal(LotteryNumbers.Of(input.Seed, one.Ticket), LotteryNumbers.Of(input.Seed, other.Ticket)) < 0;
    });
}
