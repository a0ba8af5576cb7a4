using Microcity.Platform;

namespace Microcity.Programmes;

/// <summary>What was done with an award was told, and so much of its cost accepted.</summary>
[Fact("report-accepted", 1, "programmes.fact.report-accepted")]
public sealed record ReportAccepted([Subject] Guid Applicant, [Object("report")] Guid Report, Guid Call, long AcceptedCents) : Fact;

/// <summary>Money was paid.</summary>
/// <param name="Days">Calendar days in which the complete request waited for the city.</param>
[Fact("payment-made", 1, "programmes.fact.payment-made")]
public sealed record PaymentMade([Subject] Guid Applicant, [Object("payment")] Guid Payment, Guid Call, long Cents, int Days) : Fact;
