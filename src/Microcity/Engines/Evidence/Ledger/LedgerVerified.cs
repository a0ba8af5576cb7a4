using Microcity.Platform;

namespace Microcity.Evidence;

/// <summary>The record of what happened was recomputed up to here.</summary>
[Fact("ledger-verified", 1, "evidence.fact.ledger-verified")]
public sealed record LedgerVerified(long Seq, bool Ok) : Fact
{
    public const string Name = "ledger-verified";
}
