using CsCheck;
using Microcity.Matching;

namespace Microcity.Tests;

public sealed class RankApplicationsTests
{
    private const int Iterations = 5_000;

    [Fact]
    public void V11_The_smaller_request_goes_first_and_equals_share_a_place()
    {
        Assert.Equal("A:1 C:2 B:3 D:4", Places(("A", 450, 900_000), ("B", 400, 900_000), ("C", 400, 800_000), ("D", 350, 100)));
        Assert.Equal("A:1 B:2 C:2 D:4", Places(("A", 450, 900_000), ("B", 400, 800_000), ("C", 400, 800_000), ("D", 350, 100)));
    }

    [Fact]
    public void V11_Rungs_are_gone_through_in_their_order()
    {
        var joint = Application("A", 400, 900_000) with { Flags = ["joint"] };
        var strong = Application("B", 400, 800_000) with { Reviews = [.. Enumerable.Range(0, 3).Select(r => new MarkSheet($"R{r}", [450, 350, 350]))] };
        RankingRules Rules(params TieStep[] ladder) => new(RankingCases.Criteria, ladder, LineMode.Strict, 0, LeastTotal: 100);
        string First(params TieStep[] ladder) => string.Join(' ', RankApplications.Run(RankingInput.Of(Rules(ladder), [joint, strong])).Applications.Where(a => a.Place == 1).Select(a => a.Application.Ticket));
        TieStep idea = new(TieKind.Criterion, "idea"), team = new(TieKind.Criterion, "team"), flag = new(TieKind.Flag, "joint"), request = new(TieKind.SmallerRequest);
        Assert.Equal("A B", First());
        Assert.Equal("B", First(idea, flag));
        Assert.Equal("A", First(flag, idea));
        Assert.Equal("A", First(team, request));
        Assert.Equal("B", First(request, team));
        Assert.Equal("A B", First(new TieStep(TieKind.MedianOfTotals)));
    }

    [Fact]
    public void It_is_what_a_pencil_gives_within_the_budget() => RankingCases.Any.Sample(input => Assert.Empty(Rankings.Wrongs(RankApplications.Run(input))), iter: Iterations, threads: 1);

    [Fact]
    public void A_list_that_is_wrong_is_found()
    {
        var result = RankApplications.Run(RankingCases.Big());
        Ranked[] swapped = [result.Applications[1], result.Applications[0], .. result.Applications.Skip(2)];
        Assert.Empty(Rankings.Wrongs(result));
        Assert.NotEmpty(Rankings.Wrongs(result with { Applications = [result.Applications[0] with { Place = 2 }, .. result.Applications.Skip(1)] }));
        Assert.NotEmpty(Rankings.Wrongs(result with { Applications = [result.Applications[0] with { Cents = 1 }, .. result.Applications.Skip(1)] }));
        Assert.NotEmpty(Rankings.Wrongs(result with { Left = result.Left + 1 }));
        Assert.NotEqual(result.Text(), (result with { Applications = swapped }).Text());
    }

    [Fact]
    public void Raising_a_mark_never_lowers_a_place() => Gen.Select(RankingCases.Any, Gen.Int[0, 99], Gen.Int[0, 99], Gen.Int[0, 2]).Sample((input, which, who, criterion) =>
    {
        var application = input.Applications[which % input.Applications.Count];
        var review = application.Reviews[who % application.Reviews.Count];
        var raised = review with { Marks = [.. review.Marks.Select((m, c) => c == criterion ? Math.Min(MarkSheet.HighestMark, m!.Value + MarkSheet.Step) : m)] };
        var better = application with { Reviews = [.. application.Reviews.Select(r => r == review ? raised : r)] };
        Assert.True(Place(RankingInput.Of(input.Rules, input.Applications.Select(a => a == application ? better : a), input.Seed)) <= Place(input));

        int Place(RankingInput of) => RankApplications.Run(of).Applications.Single(a => a.Application.Ticket == application.Ticket).Place ?? int.MaxValue;
    }, iter: Iterations, threads: 1);

    [Fact]
    public void The_order_of_what_comes_in_is_irrelevant() => Gen.Select(RankingCases.Any, Gen.Int[0, 8]).Sample((input, turn) =>
    {
        var other = input.Applications.OrderBy(a => (a.Ticket[^1] * 7 + turn) % 10).Select(a => a with { Reviews = [.. a.Reviews.OrderByDescending(r => r.Reviewer)] });
        Assert.Equal(RankApplications.Run(input).Text(), RankApplications.Run(RankingInput.Of(input.Rules, other, input.Seed)).Text());
    }, iter: 2_000, threads: 1);

    [Fact]
    public void Without_a_lot_nobody_at_the_line_is_promised_anything() => RankingCases.Any.Sample(input =>
    {
        var (drawn, before) = (RankApplications.Run(input), RankApplications.Run(RankingInput.Of(input.Rules, input.Applications)));
        Assert.Equal(drawn.Applications.Any(a => a.Lot is not null), !before.MayFreeze);
        foreach (var one in before.Applications.Where(a => a.Outcome is not RankOutcome.AwaitsLot))
            Assert.Equal((one.Place, one.Outcome, one.Cents), drawn.Applications.Where(a => a.Application.Ticket == one.Application.Ticket).Select(a => (a.Place, a.Outcome, a.Cents)).Single());
    }, iter: Iterations, threads: 1);

    [Fact]
    public void V15_A_conflict_found_late_makes_the_list_anew()
    {
        var before = RankApplications.Run(RankingCases.Big());
        var (ticket, reviewer) = (before.Applications[0].Application.Ticket, before.Applications[0].Application.Reviews[0].Reviewer);
        var now = RankApplications.Run(before.Input.WithVoided(ticket, reviewer));
        Assert.Empty(Rankings.Wrongs(now));
        Assert.Contains(now.ChangedSince(before), c => c.Before.Application.Ticket == ticket);
        Assert.Contains($"\nvoid {ticket} {reviewer} ", now.Input.Text(), StringComparison.Ordinal);
        var last = before.Input.Applications.Single(a => a.Ticket == ticket).Reviews.Take(2).Aggregate(before.Input, (i, r) => i.WithVoided(ticket, r.Reviewer));
        Assert.Equal(RankOutcome.BelowQuorum, RankApplications.Run(last).Applications.Single(a => a.Application.Ticket == ticket).Outcome);
        Assert.False(RankApplications.Run(last).MayFreeze);
    }

    [Fact]
    public void V12_What_is_given_back_goes_along_the_reserve()
    {
        RankingRules rules = new(RankingCases.Criteria, [new(TieKind.SmallerRequest)], LineMode.Strict, 900_000);
        var result = RankApplications.Run(RankingInput.Of(rules, [Application("A", 450, 900_000), Application("B", 400, 500_000), Application("C", 350, 400_000), Application("D", 350, 400_000)]));
        Assert.Equal(["B", "C", "D"], result.Reserve.Select(r => r.Application.Ticket));
        string Given(long cents, string waiting) => string.Join(' ', result.Refill(cents, waiting.Split(' ').ToHashSet()).Answers.Select(a => $"{a.Ticket}:{a.Outcome}"));
        Assert.Equal("B:Awarded C:AwaitsLot D:AwaitsLot", Given(900_000, "B C D"));
        Assert.Equal("C:Awarded D:Awarded", Given(900_000, "C D"));
        Assert.Equal("B:Reserve D:Reserve", Given(450_000, "B D"));
    }

    [Theory]
    [InlineData(425)]
    [InlineData(550)]
    [InlineData(-50)]
    public void What_cannot_be_in_a_ranking_is_refused(int mark) =>
        Assert.Throws<ArgumentException>(() => RankingInput.Of(new(RankingCases.Criteria, [], LineMode.Strict, 0), [Application("A", mark, 1)]));

    private static string Places(params (string Ticket, int Mark, long Requested)[] applications)
    {
        var input = RankingInput.Of(new(RankingCases.Criteria, RankingCases.Ladder, LineMode.Strict, 0), applications.Select(a => Application(a.Ticket, a.Mark, a.Requested)));
        return string.Join(' ', RankApplications.Run(input).Applications.Select(a => $"{a.Application.Ticket}:{a.Place}"));
    }

    private static Reviewed Application(string ticket, int mark, long requested) =>
        new(ticket, requested, 1, [], [], [.. Enumerable.Range(0, 3).Select(r => new MarkSheet($"R{r}", [mark, mark, mark]))]);
}
