namespace Microcity.People;

/// <summary>Partial <c>ConsentLines</c>: each purpose, how it was decided, and the button that decides otherwise.</summary>
/// <param name="Decides">Whether the reader may decide, or only see.</param>
/// <param name="Ward">Whether the reader is the guardian of whom it is about.</param>
public sealed record ConsentLines(IReadOnlyList<Consent> Consents, bool Decides, bool Ward);
