namespace Microcity.Evidence;

/// <summary>What can be wrong with the record of what happened.</summary>
public enum FlawKind
{
    /// <summary>The fact, its seal or the seal before it is not what was sealed.</summary>
    Changed,

    /// <summary>A seal whose fact is gone.</summary>
    FactGone,

    /// <summary>A place without a seal.</summary>
    SealGone,

    /// <summary>The chain holds together, but is not the one that was published.</summary>
    NotAsPublished,

    /// <summary>A published head lies beyond the end: the last seals are gone.</summary>
    CutOff,

    /// <summary>A fact that has no seal and does not wait for one.</summary>
    OutsideTheChain,

    /// <summary>The database cannot be read on from here.</summary>
    Unreadable,
}

/// <summary>The first place where the record does not hold.</summary>
/// <param name="Seq">0 for a fact that has no place.</param>
/// <param name="Fact">Null where the fact is gone.</param>
/// <param name="Detail">What the database said, or the day of the published head.</param>
public sealed record Flaw(FlawKind Kind, long Seq, Guid? FactId = null, FlawedFact? Fact = null, string? Detail = null);

/// <summary>How a fact reads now, as text, since it may hold anything.</summary>
public sealed record FlawedFact(string Name, string OccurredOn, string Object);

/// <summary>A head as anybody may have kept it.</summary>
/// <param name="Hash">64 hex digits.</param>
public sealed record KnownHead(DateOnly Day, long Seq, string Hash);

/// <summary>What <see cref="VerifyLedger"/> found.</summary>
/// <param name="Rows">Seals read.</param>
/// <param name="Flaws">How many places do not hold; 0 when the record is whole.</param>
/// <param name="Unsealed">Facts that wait for their seal.</param>
/// <param name="LastHead">The last published head that was compared; facts after it could have been rewritten as a whole.</param>
public sealed record LedgerState(long Rows, long LastSeq, Flaw? First, long Flaws, int Unsealed, DateTime? OldestUnsealed, int HeadsCompared, KnownHead? LastHead, TimeSpan Took)
{
    public bool Whole => First is null;
}
