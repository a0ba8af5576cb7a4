namespace Microcity.Programmes;

public enum PaymentState
{
    Requested,
    Checked,
    Approved,
    Paid,

    /// <summary>The bank sent it back.</summary>
    Bounced,
}
