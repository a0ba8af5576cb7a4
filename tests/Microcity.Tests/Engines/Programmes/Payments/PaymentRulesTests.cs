using CsCheck;
using Microcity.Programmes;

namespace Microcity.Tests;

public sealed class PaymentRulesTests
{
    private static readonly Guid Anna = WorkedForm.Anna, Juris = WorkedForm.Juris;

    /// <summary>The award, the rate and the accepted cost, then what follows with an advance of a fifth.</summary>
    [Theory]
    [InlineData(500_000, 7_000, 642_900, 100_000, 450_030, 350_030, 0)]
    [InlineData(450_030, 7_000, 642_900, 90_006, 450_030, 360_024, 0)]
    [InlineData(500_000, 7_000, 1_000_000, 100_000, 500_000, 400_000, 0)]
    [InlineData(500_000, 7_000, 100_000, 100_000, 70_000, 0, 30_000)]
    [InlineData(200_000, 6_000, 333_333, 40_000, 200_000, 160_000, 0)]
    public void D4_The_rest_is_paid_or_given_back(long award, int rate, long accepted, long advance, long entitled, long toPay, long toRepay)
    {
        Assert.Equal(advance, PaymentRules.Advance(award, 2_000));
        Assert.Equal(new Settlement(entitled, toPay, toRepay), PaymentRules.Settle(award, rate, accepted, advance));
    }

    [Fact]
    public void D4_What_was_paid_and_what_follows_is_what_is_due() =>
        Gen.Select(Gen.Long[0, 10_000_000], Gen.Int[0, 10_000], Gen.Long[0, 20_000_000], Gen.Long[0, 10_000_000]).Sample((award, rate, accepted, paid) =>
        {
            var settled = PaymentRules.Settle(award, rate, accepted, paid);
            Assert.Equal(Math.Min(award, (long)Math.Round(accepted * (decimal)rate / 10_000, MidpointRounding.AwayFromZero)), settled.Entitled);
            Assert.Equal(settled.Entitled, paid + settled.ToPay - settled.ToRepay);
            Assert.True(settled is { ToPay: >= 0, ToRepay: >= 0 } and ({ ToPay: 0 } or { ToRepay: 0 }));
        }, iter: 20_000, threads: 1);

    [Fact]
    public void Every_move_that_is_not_listed_is_refused()
    {
        var states = Enum.GetValues<PaymentState>();
        Assert.Equal(
            ["Requested Checked", "Checked Requested", "Checked Approved", "Approved Requested", "Approved Paid", "Paid Bounced", "Bounced Requested"],
            states.SelectMany(f => states.Where(t => PaymentRules.May(f, t)).Select(t => $"{f} {t}")));
    }

    [Fact]
    public void D6_Checker_approver_and_beneficiary_are_three()
    {
        Assert.Null(PaymentRules.NotTwoPeople(Anna, Juris, []));
        Assert.Null(PaymentRules.NotTwoPeople(Anna, null, [Juris]));
        Assert.Equal(["programmes.same-person"], PaymentRules.NotTwoPeople(Anna, Anna, [])!.Reasons.Select(r => r.Code));
        Assert.Equal(["programmes.same-person", "programmes.own-payment"], PaymentRules.NotTwoPeople(Anna, Anna, [Anna])!.Reasons.Select(r => r.Code));
    }
}
