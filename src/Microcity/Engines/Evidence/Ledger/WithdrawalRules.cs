using Microcity.Platform;

namespace Microcity.Evidence;

public static class WithdrawalRules
{
    /// <summary>Reasons are codes, so that no name and no free text enters the record.</summary>
    public static Refusal? NoReason(string? reason) => reason is not null && Code.Fits(reason)
        ? null
        : Refusal.Malformed("reason", "evidence.no-reason", "evidence.reason.no-reason", new Remedy("evidence.remedy.reason-code"));

    /// <summary>A withdrawal is final, and one is enough.</summary>
    public static Refusal? Unfit(string name, bool withdrawn) => Refusal.Of(
        name == FactWithdrawn.Name
            ? Refusal.Rule(new Reason("evidence.withdrawal-final", "evidence.reason.withdrawal-final", [], [new Remedy("evidence.remedy.record-again")]))
            : null,
        withdrawn
            ? Refusal.Rule(new Reason("evidence.already-withdrawn", "evidence.reason.already-withdrawn", [], [new Remedy("evidence.remedy.record-again")]))
            : null);
}
