using Microcity.Platform;

namespace Microcity.Programmes;

/// <summary>A person settled an eligibility check that no rule could.</summary>
[Fact("eligibility-settled", 1, "programmes.fact.eligibility-settled")]
public sealed record EligibilitySettled([Object("application")] Guid Application, Code Rule, bool Passed) : Fact;

/// <summary>Somebody said before reading whether they are too close to an application.</summary>
[Fact("conflict-declared", 1, "programmes.fact.conflict-declared")]
public sealed record ConflictDeclared([Subject] Guid Person, [Object("application")] Guid Application, ConflictKind Kind) : Fact;

/// <summary>Applications were given to reviewers.</summary>
[Fact("reviews-assigned", 1, "programmes.fact.reviews-assigned")]
public sealed record ReviewsAssigned([Object("call")] Guid Call, int Reviews) : Fact;

/// <summary>A reviewer sent marks, or sent them again.</summary>
/// <param name="Times">Which version it is, from 1.</param>
[Fact("review-submitted", 1, "programmes.fact.review-submitted")]
public sealed record ReviewSubmitted([Subject] Guid Reviewer, [Object("application")] Guid Application, Guid Call, int Times) : Fact;

/// <summary>A review no longer counts.</summary>
[Fact("review-voided", 1, "programmes.fact.review-voided")]
public sealed record ReviewVoided([Subject] Guid Reviewer, [Object("application")] Guid Application, Guid Call) : Fact;

/// <summary>A list from reviews was frozen.</summary>
/// <param name="Input">SHA-256 of what went in.</param>
/// <param name="Output">SHA-256 of what came out.</param>
[Fact("ranking-frozen", 1, "programmes.fact.ranking-frozen")]
public sealed record RankingFrozen([Object("call")] Guid Call, int No, Code Input, Code Output) : Fact;

/// <summary>It was decided about an application.</summary>
[Fact("decision-made", 1, "programmes.fact.decision-made")]
public sealed record DecisionMade([Subject] Guid Applicant, [Object("application")] Guid Application, Guid Call, DecisionKind Decision, [Unit("cents")] long Cents) : Fact;
