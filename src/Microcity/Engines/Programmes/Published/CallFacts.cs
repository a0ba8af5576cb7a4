using Microcity.Platform;

namespace Microcity.Programmes;

/// <summary>A call was announced: its dates are public.</summary>
[Fact("call-announced", 1, "programmes.fact.call-announced")]
public sealed record CallAnnounced([Object("call")] Guid Call, DateTimeOffset OpensAt, DateTimeOffset ClosesAt) : Fact;

/// <summary>A call's rules were frozen, and the secret half of its lottery committed to.</summary>
/// <param name="Rules">SHA-256 of the rules.</param>
/// <param name="Commit">Of the lottery; see allocation 2.</param>
[Fact("call-opened", 1, "programmes.fact.call-opened")]
public sealed record CallOpened([Object("call")] Guid Call, Code Rules, Code Commit) : Fact;

/// <summary>A call was closed for everybody later than planned.</summary>
[Fact("call-extended", 1, "programmes.fact.call-extended")]
public sealed record CallExtended([Object("call")] Guid Call, DateTimeOffset ClosesAt) : Fact;

/// <summary>Nothing of a call's applications changes any more.</summary>
/// <param name="Tickets">SHA-256 of those that take part.</param>
[Fact("call-sealed", 1, "programmes.fact.call-sealed")]
public sealed record CallSealed([Object("call")] Guid Call, Code Tickets, int Count) : Fact;

/// <summary>A call was given up.</summary>
[Fact("call-cancelled", 1, "programmes.fact.call-cancelled")]
public sealed record CallCancelled([Object("call")] Guid Call) : Fact;

/// <summary>A call is settled: nothing of it waits any more.</summary>
[Fact("call-closed", 1, "programmes.fact.call-closed")]
public sealed record CallClosed([Object("call")] Guid Call) : Fact;

/// <summary>Two people entered the same public value for a draw.</summary>
[Fact("public-value-recorded", 1, "programmes.fact.public-value-recorded")]
public sealed record PublicValueRecorded([Object("call")] Guid Call, DateOnly DrawnOn) : Fact;

/// <summary>Places were drawn.</summary>
/// <param name="Input">SHA-256 of what went in.</param>
/// <param name="Output">SHA-256 of what came out.</param>
/// <param name="Waiting">Entries that got no place.</param>
[Fact("draw-completed", 1, "programmes.fact.draw-completed")]
public sealed record DrawCompleted([Object("call")] Guid Call, Code Input, Code Output, int Placed, int Waiting) : Fact;

/// <summary>The results of a call were told to everybody who applied.</summary>
[Fact("call-decided", 1, "programmes.fact.call-decided")]
public sealed record CallDecided([Object("call")] Guid Call, int Placed, int Waiting) : Fact;
