using Microcity.Platform;

namespace Microcity.Programmes;

/// <summary>How a payment stands, in words.</summary>
internal static class PaymentWords
{
    public static string Kind(Say say, PaymentKind kind) => kind is PaymentKind.Advance ? say["programmes.payment.advance"] : say["programmes.payment.final"];

    public static string State(Say say, PaymentRequest payment) => payment.State switch
    {
        PaymentState.Requested when payment.Account is null || payment.Why is not null => say["programmes.payment.state-incomplete"],
        PaymentState.Requested => say["programmes.payment.state-requested"],
        PaymentState.Checked => say["programmes.payment.state-checked"],
        PaymentState.Approved => say["programmes.payment.state-approved"],
        PaymentState.Paid => say["programmes.payment.state-paid"],
        _ => say["programmes.payment.state-bounced"],
    };

    public static string StateClass(PaymentState state) => state switch
    {
        PaymentState.Paid => "state-have",
        PaymentState.Bounced => "state-late",
        _ => "state-due",
    };

    /// <summary>How long it took or has taken, and until when it is promised.</summary>
    public static string Clock(Say say, PaymentLine line, int days) => line.Payment switch
    {
        { State: PaymentState.Paid, PaidOn: { } day } => say.Count("programmes.payment.took", days, ("day", day)),
        _ when line.DueOn is { } due => say.Count("programmes.payment.waits", days, ("day", due)),
        _ => say["programmes.payment.stands"],
    };
}
