using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>A list of matches was shown to a person.</summary>
[Fact("matches-shown", 1, "skills.fact.matches-shown")]
public sealed record MatchesShown([Subject] Guid Person, Code Rules, Code Input, [Unit("matches")] int Count) : Fact;

/// <summary>A person asked somebody to look at a match.</summary>
[Fact("match-contested", 1, "skills.fact.match-contested")]
public sealed record MatchContested([Subject] Guid Person, [Object("opportunity")] Guid Opportunity, Code Rules) : Fact;

/// <summary>Somebody looked and answered.</summary>
[Fact("match-contest-answered", 1, "skills.fact.match-contest-answered")]
public sealed record MatchContestAnswered([Subject] Guid Person, [Object("opportunity")] Guid Opportunity) : Fact;
