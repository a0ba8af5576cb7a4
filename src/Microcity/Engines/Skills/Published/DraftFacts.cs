using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>Somebody without an account kept their skills under a code.</summary>
[Fact("draft-kept", 1, "skills.fact.draft-kept")]
public sealed record DraftKept([Object("draft")] Guid Draft, [Unit("skills")] int Skills) : Fact;

/// <summary>Skills kept under a code moved into a passport, by consent.</summary>
[Fact("draft-taken-over", 1, "skills.fact.draft-taken-over")]
public sealed record DraftTakenOver([Subject] Guid Person, [Object("draft")] Guid Draft, [Unit("skills")] int Skills) : Fact;

/// <summary>Somebody deleted what was kept under their code.</summary>
[Fact("draft-deleted", 1, "skills.fact.draft-deleted")]
public sealed record DraftDeleted([Object("draft")] Guid Draft) : Fact;
