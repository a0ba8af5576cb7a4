using Microcity.Platform;

namespace Microcity.Programmes;

/// <summary>Somebody applied, and nobody else's yes is needed any more.</summary>
[Fact("application-submitted", 1, "programmes.fact.application-submitted")]
public sealed record ApplicationSubmitted([Subject] Guid Applicant, [Object("application")] Guid Application, Guid Call) : Fact;

/// <summary>Somebody took back what they had applied for.</summary>
[Fact("application-withdrawn", 1, "programmes.fact.application-withdrawn")]
public sealed record ApplicationWithdrawn([Subject] Guid Applicant, [Object("application")] Guid Application, Guid Call) : Fact;

/// <summary>The office does not count an application; why stands in the application alone.</summary>
[Fact("application-voided", 1, "programmes.fact.application-voided")]
public sealed record ApplicationVoided([Subject] Guid Applicant, [Object("application")] Guid Application, Guid Call) : Fact;

/// <summary>A place was offered.</summary>
/// <param name="Wish">Which wish of the application it is, from 1.</param>
/// <param name="Refill">It had become free.</param>
[Fact("offer-made", 1, "programmes.fact.offer-made")]
public sealed record OfferMade([Subject] Guid Applicant, [Object("application")] Guid Application, Guid Post, int Wish, bool Refill) : Fact;

/// <summary>An offer was answered, or its time ran out.</summary>
[Fact("offer-answered", 1, "programmes.fact.offer-answered")]
public sealed record OfferAnswered([Subject] Guid Applicant, [Object("application")] Guid Application, Guid Post, OfferState Answer) : Fact;

/// <summary>A place that somebody had was given back.</summary>
/// <param name="Exchanged">For a higher wish.</param>
[Fact("placement-released", 1, "programmes.fact.placement-released")]
public sealed record PlacementReleased([Subject] Guid Applicant, [Object("application")] Guid Application, Guid Post, bool Exchanged) : Fact;

/// <summary>Places that had become free were offered on.</summary>
[Fact("refill-run", 1, "programmes.fact.refill-run")]
public sealed record RefillRun([Object("call")] Guid Call, int Offers) : Fact;
