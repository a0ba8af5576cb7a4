namespace Microcity.Evidence;

public static class EvidencePermissions
{
    /// <summary>The record to the row, and whether it is whole; for auditors, who hold it 90 days at most.</summary>
    public const string Audit = "results.audit";

    /// <summary>From a row behind a figure to its history and to the sealed chain.</summary>
    public const string Follow = "results.follow";

    /// <summary>Replaying what failed, starting what was stopped, withdrawing facts.</summary>
    public const string Operate = "ledger.operate";
}
