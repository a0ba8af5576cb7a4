using Microcity.Grants;
using Microcity.Matching;
using Microcity.People;
using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Report = Microcity.Programmes.Report;

namespace Microcity.Tests;

/// <summary>A grant from the decision to the money, and what becomes of money that is free again.</summary>
public sealed class GrantMoneyTests
{
    private const string Account = "LV80BANK0000435195001";

    public static TheoryData<Engine> Engines => House.Engines;

    /// <summary>Two awards, an advance, a report below the award: what it leaves goes to the reserve, in the order of the list.</summary>
    [Theory, MemberData(nameof(Engines))]
    public async Task An_award_is_signed_and_paid_and_what_it_leaves_goes_to_the_reserve(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var round = await Decided(house, LineMode.Skip, 1_500_000, (800_000, 450), (600_000, 400), (400_000, 350), (300_000, 300));
        Assert.Equal(1_500_000, await house.With((CityDb db) => db.Set<CallBudget>().Select(b => b.TotalCents).SingleAsync()));
        Assert.Equal(2, (await round.Officer((SendAgreements s) => s.Run(round.Call))).Value);
        var (first, second) = (await Agreement(house, round.Applications[0]), await Agreement(house, round.Applications[1]));
        Assert.Equal((800_000, 8_000, 2_000, new DateOnly(2028, 2, 1)), (first.AwardCents!.Value, first.RateBasisPoints!.Value, first.AdvanceBasisPoints, first.ReportOn!.Value));
        var version = await house.With((CityDb db) => db.Set<AgreementVersion>().AsNoTracking().Include(v => v.Signatures).SingleAsync(v => v.AgreementId == first.Id));
        Assert.Equal(new[] { "city", "firm" }, version.Signatures.Select(s => s.Role).Order());
        var texts = AgreementRules.Read(version.Texts);
        Assert.Contains("8,000", texts["en"].Replace('\u00A0', ','), StringComparison.Ordinal);
        Assert.Contains("SIA Viens", texts["lv"], StringComparison.Ordinal);
        foreach (var agreement in new[] { first, second })
            await Signed(house, round, agreement.Id);
        Assert.Equal(1_400_000, await Committed(house));
        var advance = await house.With((CityDb db) => db.Set<PaymentRequest>().SingleAsync(p => p.AgreementId == first.Id));
        Assert.Equal((160_000L, PaymentKind.Advance), (advance.Cents, advance.Kind));
        var applicant = await house.With((CityDb db) => db.Set<Application>().Where(a => a.Id == round.Applications[0]).Select(a => a.ApplicantId).SingleAsync());
        Assert.True((await round.As(applicant, (GiveAccount s) => s.Run(first.Id, Account))).Done);
        Assert.True((await round.Officer((MovePayment s) => s.Run(advance.Id, PaymentState.Checked))).Done);
        Assert.Equal("programmes.same-person", Code(await round.Officer((MovePayment s) => s.Run(advance.Id, PaymentState.Approved))));
        foreach (var to in new[] { PaymentState.Approved, PaymentState.Paid })
            Assert.True((await round.As(round.Officers[1], (MovePayment s) => s.Run(advance.Id, to))).Done);
        Assert.Equal("programmes.reserve-other", Code(await Reserve(round, 2)));

        Assert.True((await round.As(applicant, (SubmitReport s) => s.Run(first.Id, "Built.", "6250"))).Done);
        var report = await house.With((CityDb db) => db.Set<Report>().Where(r => r.AgreementId == first.Id).Select(r => r.Id).SingleAsync());
        Assert.True((await round.Officer((AcceptReport s) => s.Run(report, "6250"))).Done);
        Assert.Equal(340_000, await house.With((CityDb db) => db.Set<PaymentRequest>().Where(p => p.Kind == PaymentKind.Final).Select(p => p.Cents).SingleAsync()));
        Assert.Equal(1_100_000, await Committed(house));
        Assert.Equal("programmes.reserve-other", Code(await Reserve(round, 3)));
        Assert.Equal("programmes.froze-it", Code(await Reserve(round, 2, round.Officers[0])));
        var both = await Task.WhenAll(Reserve(round, 2), Reserve(round, 2));
        Assert.Single(both, b => b.Done);
        var decision = (await round.Decisions()).Single(d => d.ApplicationId == round.Applications[2]);
        Assert.Equal((DecisionKind.Awarded, 400_000L, DecisionKind.Reserve), (decision.Kind, decision.Cents, decision.Recommended));
        Assert.Equal("programmes.reserve-other", Code(await Reserve(round, 3)));
        Assert.Equal(1, (await round.Officer((SendAgreements s) => s.Run(round.Call))).Value);
        await Signed(house, round, (await Agreement(house, round.Applications[2])).Id);
        Assert.Equal(1_500_000, await Committed(house));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task The_reserve_counts_until_the_call_begins_and_a_strict_line_goes_past_nobody(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var round = await Decided(house, LineMode.Strict, 1_000_000, (800_000, 400), (600_000, 350), (100_000, 300));
        Assert.Equal("programmes.reserve-other", Code(await Reserve(round, 2)));
        Assert.Equal(1, (await round.Officer((SendAgreements s) => s.Run(round.Call))).Value);
        var agreement = (await Agreement(house, round.Applications[0])).Id;
        Assert.Equal("programmes.reserve-other", Code(await Reserve(round, 1)));
        await house.With((CityDb db) => db.Set<Agreement>().Where(a => a.Id == agreement).ExecuteUpdateAsync(s => s.SetProperty(a => a.State, AgreementState.Expired)));
        house.Clock.TurnTo(new(2027, 2, 2, 9, 0, 0, TimeSpan.Zero));
        Assert.Equal("programmes.reserve-over", Code(await Reserve(round, 1)));
        house.Clock.TurnTo(new(2027, 2, 1, 9, 0, 0, TimeSpan.Zero));
        Assert.True((await Reserve(round, 1)).Done);
    }

    [Theory]
    [InlineData(LineMode.Strict, 100_000, null, 0)]
    [InlineData(LineMode.Skip, 100_000, "C", 100_000)]
    [InlineData(LineMode.Partial, 350_000, "B", 350_000)]
    [InlineData(LineMode.Partial, 250_000, "C", 100_000)]
    [InlineData(LineMode.Partial, 0, null, 0)]
    [InlineData(LineMode.Strict, 600_000, "B", 500_000)]
    public void The_next_is_the_first_for_whom_it_is_enough(LineMode line, long free, string? ticket, long cents)
    {
        var rules = new RankingRules([new("c", 1)], [], line, 800_000, Quorum: 1, LeastMarks: 1);
        Reviewed One(string name, long requested, long minimum, int mark) => new(name, requested, minimum, [], [], [new("R", [mark])]);
        var list = RankApplications.Run(RankingInput.Of(rules, [One("A", 800_000, 800_000, 450), One("B", 500_000, 300_000, 400), One("C", 100_000, 100_000, 350)], null));
        Assert.Equal(ticket is null ? null : new ReserveNext(ticket, cents), ReserveRules.Next(list, new HashSet<string> { "B", "C" }, free));
    }

    private static async Task<GrantRound> Decided(House house, LineMode line, long budget, params (long Requested, int Mark)[] applications)
    {
        var round = await GrantRound.Open(house, line, quorum: 2, budget: budget);
        foreach (var (requested, _) in applications)
            await round.Applied(requested);
        await round.Assigned(2);
        foreach (var (one, at) in applications.Select((a, i) => (a, i)))
            await round.Marked(round.Applications[at], one.Mark, one.Mark, one.Mark);
        Assert.True((await round.Officer((FreezeRanking s) => s.Run(round.Call))).Done);
        Assert.True((await round.As(round.Officers[1], (DecideReviewed s) => s.Run(round.Call, new Dictionary<string, Departure>()))).Done);
        return round;
    }

    private static async Task<Outcome<Decision>> Reserve(GrantRound round, int at, Guid? who = null) =>
        await round.As(who ?? round.Officers[1], async (AwardReserve s) => await s.Run(round.Call, await round.Ticket(at)));

    private static async Task Signed(House house, GrantRound round, Guid agreement)
    {
        var text = await house.With((CityDb db) => db.Set<AgreementVersion>().Where(v => v.AgreementId == agreement).Select(v => v.Sha256).SingleAsync());
        foreach (var firm in new[] { true, false })
        {
            await using var scope = await house.Inside("ventspils", a => a.IsPerson(round.Officers[2]));
            var visitor = scope.ServiceProvider.GetRequiredService<Visitor>();
            (visitor.PersonId, visitor.Permissions, visitor.FreshUntil) = (round.Officers[2], new HashSet<string> { ProgrammePermissions.Manage }, house.Clock.GetUtcNow().UtcDateTime.AddMinutes(5));
            var done = firm ? await scope.ServiceProvider.GetRequiredService<EnterSignature>().Run(agreement, Signer.Firm, text) : await scope.ServiceProvider.GetRequiredService<SignAgreement>().Run(agreement, text);
            Assert.True(done.Done, Code(done));
        }
    }

    private static Task<Agreement> Agreement(House house, Guid application) => house.With((CityDb db) => db.Set<Agreement>().AsNoTracking().SingleAsync(a => a.ApplicationId == application));

    private static Task<long> Committed(House house) => house.With((CityDb db) => db.Set<CallBudget>().Select(b => b.CommittedCents).SingleAsync());

    private static string? Code<T>(Outcome<T> outcome) => outcome.Refusal?.Reasons[0].Code;
}
