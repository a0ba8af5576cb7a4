using Microcity.Platform;

namespace Microcity.Evidence;

public static class WithdrawalRules
{
    /// <summary>A withdrawal is final, and one is enough.</summary>
    public static Refusal? Unfit(string name, bool withdrawn) => Refusal.Of(
        name == FactWithdrawn.Name
            ? Refusal.Rule(new Reason("evidence.withdrawal-final", "evidence.reason.withdrawal-final", [], [new Remedy("evidence.remedy.record-again")]))
            : null,
        withdrawn
            ? Refusal.Rule(new Reason("evidence.already-withdrawn", "evidence.reason.already-withdrawn", [], [new Remedy("evidence.remedy.record-again")]))
            : null);
}
