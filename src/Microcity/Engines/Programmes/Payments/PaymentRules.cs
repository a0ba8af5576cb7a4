using Microcity.Platform;

namespace Microcity.Programmes;

/// <summary>What is still to be paid, or to be given back; never both.</summary>
/// <param name="Entitled">In cents, by the award and the accepted cost.</param>
/// <param name="ToPay">In cents.</param>
/// <param name="ToRepay">In cents: a case of its own, never a payment below zero.</param>
public sealed record Settlement(long Entitled, long ToPay, long ToRepay);

/// <summary>How much is paid, in which steps, and by whom (D4, D6).</summary>
public static class PaymentRules
{
    /// <summary>On signing.</summary>
    /// <param name="basisPoints">Of the award.</param>
    public static long Advance(long award, int basisPoints) => Matching.Rounded.Share(award, basisPoints);

    /// <param name="rateBasisPoints">Of accepted cost.</param>
    /// <param name="accepted">Cost in cents.</param>
    /// <param name="paid">All payments so far, in cents.</param>
    public static Settlement Settle(long award, int rateBasisPoints, long accepted, long paid)
    {
        var entitled = Math.Min(award, Matching.Rounded.Share(accepted, rateBasisPoints));
        return new(entitled, Math.Max(0, entitled - paid), Math.Max(0, paid - entitled));
    }

    /// <summary>What is not listed is refused; back to requested always with a reason.</summary>
    public static bool May(PaymentState from, PaymentState to) => (from, to) is
        (PaymentState.Requested, PaymentState.Checked) or (PaymentState.Checked, PaymentState.Approved) or (PaymentState.Approved, PaymentState.Paid) or (PaymentState.Paid, PaymentState.Bounced)
        or (PaymentState.Checked or PaymentState.Approved or PaymentState.Bounced, PaymentState.Requested);

    /// <summary>Nobody is two of checker, approver and beneficiary.</summary>
    /// <param name="acting">Who checks or approves now.</param>
    /// <param name="other">Who checked it; null before that.</param>
    /// <param name="beneficiaries">Whom it is paid to, and who speaks for them.</param>
    public static Refusal? NotTwoPeople(Guid acting, Guid? other, IReadOnlyCollection<Guid> beneficiaries) => Refusal.Of(
        acting == other ? Refusal.Rule(new Reason("programmes.same-person", "programmes.reason.same-person", [], [new("programmes.remedy.same-person")])) : null,
        beneficiaries.Contains(acting) ? Refusal.Rule(new Reason("programmes.own-payment", "programmes.reason.own-payment", [], [new("programmes.remedy.own-payment")])) : null);

    public static Refusal? NotNow(PaymentRequest payment, PaymentState to) => May(payment.State, to)
        ? null
        : Refusal.Rule(new Reason("programmes.payment-not-now", "programmes.reason.payment-not-now", [], [new("programmes.remedy.payment-not-now", "/payments")]));

    public static Refusal? NowhereToPay(string? account) => account is not null
        ? null
        : Refusal.Rule(new Reason("programmes.no-account", "programmes.reason.no-account", [], [new("programmes.remedy.no-account")]));

    public static Refusal NothingWaits { get; } = Refusal.Rule(new Reason("programmes.nothing-to-pay", "programmes.reason.nothing-to-pay", [], [new("programmes.remedy.nothing-to-pay", "/me")]));

    public static Refusal Spent { get; } = Refusal.Rule(new Reason("programmes.budget-spent", "programmes.reason.budget-spent", [], [new("programmes.remedy.budget-spent", "/work/agreements")]));
}
