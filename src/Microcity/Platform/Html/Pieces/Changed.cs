namespace Microcity.Platform;

/// <summary>Partial <c>Changed</c>, inside the form that is sent again: both versions side by side, one choice per field.</summary>
public sealed record Changed(IReadOnlyList<ChangedField> Fields);

/// <param name="Typed">What was typed here.</param>
/// <param name="Saved">What somebody saved meanwhile.</param>
public sealed record ChangedField(string Name, string LabelKey, string Typed, string Saved);
