namespace Microcity.Skills;

/// <summary>Partial <c>OpeningOutcome</c>: what became of an open opportunity, as two forms.</summary>
/// <param name="Title">In the reader's language.</param>
/// <param name="Asks">Asks how many places were filled; else it was one.</param>
public sealed record OpeningOutcome(Opportunity Opportunity, string Title, bool Asks);
