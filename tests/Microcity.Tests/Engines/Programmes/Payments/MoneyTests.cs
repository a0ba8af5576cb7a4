using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

/// <summary>Money under an agreement, from the last signature to the last payment.</summary>
public sealed class MoneyTests
{
    private const string Account = "LV80BANK0000435195001";

    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task D4_The_oracle_is_paid_in_two_steps_by_two_people_within_the_promise(Engine engine)
    {
        await using var house = await Agreed.Open(engine);
        var (agreed, agreement) = await Awarded(house, budget: 500_000);
        var (first, second) = (agreed.Season.Officers[0], agreed.Season.Officers[1]);
        var advance = await Payment(house, PaymentKind.Advance);
        Assert.Equal((100_000L, PaymentState.Requested), (advance.Cents, advance.State));
        Assert.Equal("programmes.no-account", Code(await Move(house, first, advance.Id, PaymentState.Checked)));
        Assert.Equal("programmes.account", Code(await agreed.Season.As(agreed.Child, (GiveAccount s) => s.Run(agreement, "LV80BANK0000435195002"))));
        Assert.True((await agreed.Season.As(agreed.Guardian, (GiveAccount s) => s.Run(agreement, "lv80 bank 0000 4351 9500 1"))).Done);
        Assert.Equal("programmes.own-payment", Code(await Move(house, agreed.Guardian, advance.Id, PaymentState.Checked)));
        Assert.True((await Move(house, first, advance.Id, PaymentState.Checked)).Done);
        Assert.Equal("programmes.same-person", Code(await Move(house, first, advance.Id, PaymentState.Approved)));
        Assert.True((await Move(house, second, advance.Id, PaymentState.Approved)).Done);
        Assert.True((await agreed.Season.As(agreed.Child, (GiveAccount s) => s.Run(agreement, "GB82WEST12345698765432"))).Done);
        Assert.Equal(PaymentState.Requested, (await Payment(house, PaymentKind.Advance)).State);
        await Pay(house, agreed, advance.Id, days: 4);
        Assert.Equal(4, PaymentClock.Days((await Payment(house, PaymentKind.Advance)).Clock, new(2027, 12, 1)));

        Assert.Equal("programmes.report-text", Code(await agreed.Season.As(agreed.Child, (SubmitReport s) => s.Run(agreement, " ", "6429"))));
        Assert.True((await agreed.Season.As(agreed.Child, (SubmitReport s) => s.Run(agreement, "Built.", "6 500,00"))).Done);
        var report = await house.With((CityDb db) => db.Set<Report>().Select(r => r.Id).SingleAsync());
        Assert.Equal("programmes.accepted-most", Code(await agreed.Season.Officer((AcceptReport s) => s.Run(report, "6500.01"))));
        Assert.True((await agreed.Season.Officer((AcceptReport s) => s.Run(report, "6429.00"))).Done);
        var rest = await Payment(house, PaymentKind.Final);
        Assert.Equal((350_030L, "GB82WEST12345698765432"), (rest.Cents, rest.Account));
        await Pay(house, agreed, rest.Id, days: 0);
        Assert.Equal(2, (await house.Facts()).Count(f => f == "payment-made"));
        Assert.Single(await house.Facts(), f => f == "report-accepted");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task D4_What_was_paid_too_much_is_a_case_and_never_a_payment_below_zero(Engine engine)
    {
        await using var house = await Agreed.Open(engine);
        var (agreed, agreement) = await Awarded(house, budget: 500_000);
        Assert.True((await agreed.Season.As(agreed.Child, (SubmitReport s) => s.Run(agreement, "Half of it.", "1000"))).Done);
        var report = await house.With((CityDb db) => db.Set<Report>().Select(r => r.Id).SingleAsync());
        Assert.True((await agreed.Season.Officer((ReturnReport s) => s.Run(report, "An invoice is missing."))).Done);
        Assert.Equal("programmes.report-not-now", Code(await agreed.Season.Officer((AcceptReport s) => s.Run(report, "1000"))));
        Assert.True((await agreed.Season.As(agreed.Child, (SubmitReport s) => s.Run(agreement, "Half of it, with the invoice.", "1000"))).Done);
        var accepted = (await agreed.Season.Officer((AcceptReport s) => s.Run(report, "1000"))).Value!;
        Assert.Equal(30_000, accepted.RepayCents);
        Assert.Equal(1, await house.With((CityDb db) => db.Set<PaymentRequest>().CountAsync()));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task D5_The_clock_stands_while_the_applicant_has_it(Engine engine)
    {
        await using var house = await Agreed.Open(engine);
        var (agreed, agreement) = await Awarded(house, budget: 500_000);
        var id = (await Payment(house, PaymentKind.Advance)).Id;
        Assert.True((await agreed.Season.As(agreed.Child, (GiveAccount s) => s.Run(agreement, Account))).Done);
        house.Clock.TurnTo(house.Clock.GetUtcNow().AddDays(3));
        Assert.True((await Move(house, agreed.Season.Officers[0], id, PaymentState.Checked)).Done);
        Assert.Equal("programmes.why", Code(await Move(house, agreed.Season.Officers[1], id, PaymentState.Requested)));
        Assert.True((await Move(house, agreed.Season.Officers[1], id, PaymentState.Requested, "Not your account.")).Done);
        house.Clock.TurnTo(house.Clock.GetUtcNow().AddDays(20));
        Assert.True((await agreed.Season.As(agreed.Child, (GiveAccount s) => s.Run(agreement, Account))).Done);
        await Pay(house, agreed, id, days: 2);
        Assert.Equal(5, PaymentClock.Days((await Payment(house, PaymentKind.Advance)).Clock, new(2027, 12, 1)));
        Assert.True((await Move(house, agreed.Season.Officers[1], id, PaymentState.Bounced, "Closed.")).Done);
        Assert.True((await Move(house, agreed.Season.Officers[1], id, PaymentState.Requested, "The bank sent it back.")).Done);
        Assert.Null((await Payment(house, PaymentKind.Advance)).PaidOn);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task D7_Nothing_is_signed_above_the_budget(Engine engine)
    {
        await using var house = await Agreed.Open(engine);
        var (agreed, agreement) = await Awarded(house, budget: 499_999, signed: false);
        var text = (await agreed.Version()).Sha256;
        Assert.Equal("programmes.budget-spent", Code(await agreed.Sign(agreed.Season.Officers[0], agreement, text)));
        Assert.Equal(AgreementState.OutForSignature, await agreed.State());
        Assert.Equal(0, await house.With((CityDb db) => db.Set<CallBudget>().Select(b => b.CommittedCents).SingleAsync()));
        Assert.Equal(0, await house.With((CityDb db) => db.Set<PaymentRequest>().CountAsync()));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task D7_Twenty_awards_at_once_never_pass_the_budget(Engine engine)
    {
        await using var house = await Agreed.Open(engine);
        var season = await Season.Open(house, 1);
        await house.With((CityDb db) => Add(db, new CallBudget { CallId = season.Call, TotalCents = 1_000 }));
        var taken = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => house.With((CityDb db) => CallBudget.Commit(db, season.Call, 150, default))));
        Assert.Equal(6, taken.Count(t => t));
        Assert.Equal(900, await house.With((CityDb db) => db.Set<CallBudget>().Select(b => b.CommittedCents).SingleAsync()));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task D6_The_database_itself_refuses_one_person_twice(Engine engine)
    {
        await using var house = await Agreed.Open(engine);
        var (agreed, _) = await Awarded(house, budget: 500_000);
        var officer = agreed.Season.Officers[0];
        await Assert.ThrowsAnyAsync<Exception>(() => house.With((CityDb db) => db.Set<PaymentRequest>().ExecuteUpdateAsync(s => s.SetProperty(p => p.CheckedById, officer).SetProperty(p => p.ApprovedById, officer))));
    }

    [Fact]
    public void Every_move_of_a_report_that_is_not_listed_is_refused()
    {
        foreach (var from in Enum.GetValues<ReportState>())
        {
            foreach (var to in Enum.GetValues<ReportState>())
                Assert.Equal(ReportRules.Moves[from].Contains(to), ReportRules.NotNow(new() { AgreementId = default, DueOn = default, State = from }, to) is null);
        }
        Assert.Equal(4, ReportRules.Moves.Sum(m => m.Value.Length));
    }

    [Theory]
    [InlineData("LV80 BANK 0000 4351 9500 1", true)]
    [InlineData("lv80bank0000435195001", true)]
    [InlineData("DE89 3704 0044 0532 0130 00", true)]
    [InlineData("LV81BANK0000435195001", false)]
    [InlineData("LV80BANK000043519500", false)]
    [InlineData("BANK", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("LV80BANK00004351950ā1", false)]
    public void An_account_number_is_checked_as_its_standard_says(string? typed, bool good) => Assert.Equal(good, BankAccount.Read(typed).Done);

    /// <summary>The oracle of D4: EUR 5,000.00 at 70 %, 20 % in advance.</summary>
    private static async Task<(Agreed Agreed, Guid Agreement)> Awarded(House house, long budget, bool signed = true)
    {
        var agreed = await Agreed.Begin(house);
        await house.With((CityDb db) => Add(db, new CallBudget { CallId = agreed.Season.Call, TotalCents = budget }));
        var agreement = (await agreed.Office((DraftAgreement s) => s.Run(agreed.Application, new(500_000, 7_000, 2_000, new(2027, 6, 1))))).Value!.Id;
        Assert.True((await agreed.Office((SendAgreement s) => s.Run(agreement))).Done);
        var text = (await agreed.Version()).Sha256;
        foreach (var person in new[] { agreed.Child, agreed.Guardian })
            Assert.True((await agreed.Sign(person, agreement, text)).Done);
        if (signed)
            Assert.True((await agreed.Sign(agreed.Season.Officers[0], agreement, text)).Done);
        return (agreed, agreement);
    }

    private static async Task Pay(House house, Agreed agreed, Guid payment, int days)
    {
        Assert.True((await Move(house, agreed.Season.Officers[0], payment, PaymentState.Checked)).Done);
        Assert.True((await Move(house, agreed.Season.Officers[1], payment, PaymentState.Approved)).Done);
        house.Clock.TurnTo(house.Clock.GetUtcNow().AddDays(days));
        Assert.True((await Move(house, agreed.Season.Officers[1], payment, PaymentState.Paid)).Done);
    }

    private static async Task<Outcome<PaymentRequest>> Move(House house, Guid who, Guid payment, PaymentState to, string? why = null)
    {
        await using var scope = await house.Inside("ventspils", a => a.IsPerson(who));
        scope.ServiceProvider.GetRequiredService<Visitor>().PersonId = who;
        return await scope.ServiceProvider.GetRequiredService<MovePayment>().Run(payment, to, why);
    }

    private static Task<PaymentRequest> Payment(House house, PaymentKind kind) => house.With((CityDb db) => db.Set<PaymentRequest>().AsNoTracking().Include(p => p.Runs).SingleAsync(p => p.Kind == kind));

    private static async Task<int> Add(CityDb db, CallBudget budget)
    {
        db.Add(budget);
        return await db.SaveChangesAsync();
    }

    private static string? Code<T>(Outcome<T> outcome) => outcome.Refusal?.Reasons[0].Code;
}
