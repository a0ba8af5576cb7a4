using Microcity.Matching;
using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.EntityFrameworkCore;
using Review = Microcity.Programmes.Review;

namespace Microcity.Tests;

/// <summary>Choosing by review through its rows: conflicts, marks, the line, the frozen list.</summary>
public sealed class ReviewTests
{
    private static readonly (long Requested, long Minimum, int Innovation, int Others)[] Oracle =
    [
        (1_000_000, 800_000, 500, 500), (950_000, 700_000, 450, 450), (1_200_000, 900_000, 400, 400), (800_000, 300_000, 350, 350), (450_000, 450_000, 350, 300), (150_000, 100_000, 300, 300),
    ];

    public static TheoryData<Engine> Engines => House.Engines;

    public static TheoryData<Engine, LineMode, string, long> Lines()
    {
        var lines = new TheoryData<Engine, LineMode, string, long>();
        foreach (var engine in Enum.GetValues<Engine>())
        {
            lines.Add(engine, LineMode.Strict, "1000000 950000 1200000 0 0 0", 550_800);
            lines.Add(engine, LineMode.Skip, "1000000 950000 1200000 0 450000 0", 100_800);
            lines.Add(engine, LineMode.Partial, "1000000 950000 1200000 550800 0 0", 0);
        }
        return lines;
    }

    /// <summary>The specification's a to f, through applications, reviewers and decisions.</summary>
    [Theory, MemberData(nameof(Lines))]
    public async Task V12_The_line_gives_what_was_worked_out_by_hand(Engine engine, LineMode line, string awards, long left)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var round = await GrantRound.Open(house, line);
        foreach (var one in Oracle)
            await round.Applied(one.Requested, one.Minimum);
        await round.Assigned(3);
        for (var i = 0; i < Oracle.Length; i++)
            await round.Marked(round.Applications[i], Oracle[i].Innovation, Oracle[i].Others, Oracle[i].Others);
        Assert.Equal("programmes.not-frozen", Code(await round.As(round.Officers[1], (DecideReviewed s) => s.Run(round.Call, new Dictionary<string, Departure>()))));
        var frozen = await round.Officer((FreezeRanking s) => s.Run(round.Call));
        Assert.True(frozen.Done);
        Assert.EndsWith($"left {left}\n", frozen.Value.Text);
        Assert.True((await round.Officer((RerunRanking s) => s.Run(round.Call))).Value);
        Assert.Equal("programmes.froze-it", Code(await round.Officer((DecideReviewed s) => s.Run(round.Call, new Dictionary<string, Departure>()))));
        Assert.Equal("programmes.too-close", Code(await round.As(round.Jurors[0], (DecideReviewed s) => s.Run(round.Call, new Dictionary<string, Departure>()))));
        Assert.True((await round.As(round.Officers[1], (DecideReviewed s) => s.Run(round.Call, new Dictionary<string, Departure>()))).Done);
        var decided = (await round.Decisions()).ToDictionary(d => d.ApplicationId);
        Assert.Equal(awards, string.Join(' ', round.Applications.Select(a => decided[a].Cents)));
        Assert.All(decided.Values, d => Assert.Equal(d.Cents > 0 ? DecisionKind.Awarded : DecisionKind.Reserve, d.Kind));
        Assert.All(decided.Values, d => Assert.Equal(new DateOnly(2027, 1, 13), d.ObjectUntil));
        Assert.Equal(6, await house.With((CityDb db) => db.Set<Notice>().Where(n => n.TextKey == "programmes.mail.result").Select(n => n.PersonId).Distinct().CountAsync()));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task V2_What_somebody_is_too_close_to_does_not_exist_for_them(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var round = await GrantRound.Open(house, quorum: 2);
        var (close, other) = (await round.Applied(), await round.Applied());
        await round.Assigned(3, (0, 0));
        var (tied, free) = (round.Jurors[0], round.Jurors[1]);
        Assert.Null(await round.As(tied, (ReadOwnReview s) => s.Run(close)));
        Assert.NotNull(await round.As(free, (ReadOwnReview s) => s.Run(close)));
        Assert.NotNull(await round.As(tied, (ReadOwnReview s) => s.Run(other)));
        Assert.Equal(RefusalKind.NothingHere, (await round.Review(tied, close, 300, 300, 300)).Refusal!.Kind);
        Assert.Equal(RefusalKind.NothingHere, (await round.As(tied, (DeclareConflict s) => s.Run(close, ConflictKind.None, null))).Refusal!.Kind);
        Assert.Equal(new[] { close }, await round.As(tied, (ReadBarred s) => s.Run(round.Call)));
        Assert.Empty(await round.As(free, (ReadBarred s) => s.Run(round.Call)));
        Assert.Equal(1, await round.As(tied, (ReadBarred s) => s.There().CountAsync()));
        Assert.Equal(2, await round.As(free, (ReadBarred s) => s.There().CountAsync()));
        Assert.Equal(5, await house.With((CityDb db) => db.Set<Review>().CountAsync()));
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => house.With((CityDb db) =>
        {
            db.Add(new Review { ApplicationId = close, PersonId = tied, Code = "AAAABBBB" });
            return db.SaveChangesAsync();
        }));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task V2_An_undeclared_reviewer_gets_nothing_and_a_soft_conflict_waits_for_somebody_else(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var round = await GrantRound.Open(house, quorum: 2);
        var one = await round.Applied();
        await round.Sealed();
        Assert.Equal("programmes.no-jurors", Code(await round.Officer((AssignReviews s) => s.Run(round.Call))));
        var (first, second, third) = (await round.Juror(), await round.Juror(), await round.Juror());
        await round.Declared(first, one, ConflictKind.None);
        await round.Declared(second, one, ConflictKind.Soft);
        Assert.Equal("programmes.conflicts-open", Code(await round.Officer((AssignReviews s) => s.Run(round.Call))));
        await round.Declared(third, one, ConflictKind.None);
        Assert.True((await round.Officer((AssignReviews s) => s.Run(round.Call))).Done);
        Assert.Equal(2, await house.With((CityDb db) => db.Set<Review>().CountAsync()));
        var soft = await house.With((CityDb db) => db.Set<Conflict>().Where(c => c.Kind == ConflictKind.Soft).Select(c => c.Id).SingleAsync());
        Assert.Equal("programmes.own-conflict", Code(await round.As(second, (SettleConflict s) => s.Run(soft, "I may"))));
        Assert.True((await round.Officer((SettleConflict s) => s.Run(soft, "Long ago"))).Done);
        Assert.True((await round.Officer((AssignReviews s) => s.Run(round.Call))).Done);
        Assert.Equal(3, await house.With((CityDb db) => db.Set<Review>().CountAsync()));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task V15_A_conflict_found_late_voids_the_review_and_the_list_is_frozen_anew(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var round = await GrantRound.Open(house, LineMode.Skip, quorum: 2, budget: 600_000);
        var (a, b) = (await round.Applied(), await round.Applied());
        await round.Assigned(3);
        await round.Marked(b, 400, 400, 400);
        foreach (var (juror, mark) in round.Jurors.Zip([500, 400, 400]))
            Assert.True((await round.Review(juror, a, mark, mark, mark)).Done);
        Assert.True((await round.Review(round.Jurors[2], b, 450, 400, 400)).Done);
        var first = (await round.Officer((FreezeRanking s) => s.Run(round.Call))).Value!;
        Assert.Equal(first.Id, (await round.Officer((FreezeRanking s) => s.Run(round.Call))).Value!.Id);
        Assert.Equal("programmes.not-reviewing", Code(await round.Review(round.Jurors[1], a, 0, 0, 0)));
        await round.Declared(round.Jurors[0], a, ConflictKind.Unsure);
        Assert.Equal("programmes.not-frozen", Code(await round.As(round.Officers[1], (DecideReviewed s) => s.Run(round.Call, new Dictionary<string, Departure>()))));
        var second = (await round.Officer((FreezeRanking s) => s.Run(round.Call))).Value!;
        Assert.Equal((1, 2), (first.No, second.No));
        Assert.True(RankApplications.Run(second.Read().Input).ChangedSince(RankApplications.Run(first.Read().Input)).Any());
        Assert.Equal(ReviewState.Voided, await house.With((CityDb db) => db.Set<Review>().Where(r => r.ApplicationId == a && r.PersonId == round.Jurors[0]).Select(r => r.State).SingleAsync()));
        Assert.True((await round.As(round.Officers[1], (DecideReviewed s) => s.Run(round.Call, new Dictionary<string, Departure>()))).Done);
        Assert.Equal(DecisionKind.Awarded, (await round.Decisions()).Single(d => d.ApplicationId == b).Kind);
        await Assert.ThrowsAnyAsync<Exception>(() => house.With((CityDb db) => db.Set<Ranking>().ExecuteUpdateAsync(s => s.SetProperty(r => r.Engine, 9))));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task V5_A_mark_needs_its_reason_every_version_stays_and_a_wide_spread_is_talked_about(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var round = await GrantRound.Open(house, quorum: 2);
        var one = await round.Applied();
        await round.Assigned(2);
        var (first, second) = (round.Jurors[0], round.Jurors[1]);
        var thin = await round.As(first, (WriteReview s) => s.Run(one, new Dictionary<string, (int?, string)> { ["innovation"] = (425, GrantRound.Words), ["market"] = (400, "Good") }, send: true));
        Assert.Equal(["programmes.mark", "programmes.justification", "programmes.cannot-judge"], thin.Refusal!.Reasons.Select(r => r.Code));
        Assert.Equal(ReviewState.Draft, (await round.Review(first, one, 500, 500, 500, send: false)).Value!.State);
        Assert.Equal("programmes.below-quorum", Code(await round.Officer((FreezeRanking s) => s.Run(round.Call))));
        Assert.Equal(1, (await round.Review(first, one, 500, 500, 500)).Value!.Sent);
        Assert.Equal(1, (await round.Review(second, one, 300, 300, 300)).Value!.Sent);
        Assert.Equal("programmes.to-discuss", Code(await round.Officer((FreezeRanking s) => s.Run(round.Call))));
        Assert.True((await round.Officer((NoteDiscussion s) => s.Run(one, "They agree on what is new"))).Done);
        Assert.Equal(2, (await round.Review(second, one, 450, 300, 300)).Value!.Sent);
        Assert.True((await round.Officer((FreezeRanking s) => s.Run(round.Call))).Done);
        Assert.Equal(9, await house.With((CityDb db) => db.Set<ReviewMark>().CountAsync()));
        Assert.Contains("450 300 300", (await round.Ranking()).Text);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task V16_Another_decision_than_the_list_says_why_and_two_deciders_are_one(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var round = await GrantRound.Open(house, quorum: 2, budget: 600_000);
        var (a, b) = (await round.Applied(), await round.Applied());
        await round.Assigned(2);
        await round.Marked(a, 500, 500, 500);
        await round.Marked(b, 400, 400, 400);
        Assert.True((await round.Officer((FreezeRanking s) => s.Run(round.Call))).Done);
        var tickets = await house.With((CityDb db) => db.Set<Application>().ToDictionaryAsync(x => x.Id, x => x.Ticket));
        Dictionary<string, Departure> Other(string why, long cents) => new() { [tickets[a]] = new(DecisionKind.NotAwarded, 0, why), [tickets[b]] = new(DecisionKind.Awarded, cents, why) };
        Assert.Equal("programmes.justification", Code(await round.As(round.Officers[1], (DecideReviewed s) => s.Run(round.Call, Other("Because", 500_000)))));
        Assert.Equal("programmes.departure", Code(await round.As(round.Officers[1], (DecideReviewed s) => s.Run(round.Call, Other(GrantRound.Words, 500_001)))));
        var both = await Task.WhenAll(new[] { 1, 2 }.Select(async o =>
        {
            try
            {
                return (await round.As(round.Officers[o], (DecideReviewed s) => s.Run(round.Call, Other(GrantRound.Words, 500_000)))).Done;
            }
            catch (DbUpdateException)
            {
                return false;
            }
        }));
        Assert.Single(both, true);
        var decided = await round.Decisions();
        Assert.Equal(2, decided.Count);
        Assert.Equal((DecisionKind.Awarded, 500_000, DecisionKind.Reserve), decided.Where(d => d.ApplicationId == b).Select(d => (d.Kind, d.Cents, d.Recommended)).Single());
    }

    [Fact]
    public void Every_move_of_a_review_a_decision_or_a_check_that_is_not_listed_is_refused()
    {
        foreach (var from in Enum.GetValues<ReviewState>())
        {
            foreach (var to in Enum.GetValues<ReviewState>())
                Assert.Equal(ReviewRules.Moves[from].Contains(to), ReviewRules.NotNow(from, to) is null);
        }
        foreach (var from in Enum.GetValues<DecisionKind>())
        {
            foreach (var to in Enum.GetValues<DecisionKind>())
                Assert.Equal((from, to) is (DecisionKind.Reserve, DecisionKind.Awarded), ReviewRules.NotNow(from, to) is null);
        }
        Assert.Equal(Enum.GetValues<CheckResult>().Order(), CheckRules.Moves.Keys.Order());
    }

    private static string? Code<T>(Outcome<T> outcome) => outcome.Refusal?.Reasons[0].Code;
}
