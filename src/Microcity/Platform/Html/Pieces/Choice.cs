namespace Microcity.Platform;

/// <summary>Partial <c>Choice</c>: one of a few, as a list to pick from.</summary>
/// <param name="Options">Value and the words for it.</param>
public sealed record Choice(string Name, string LabelKey, IReadOnlyList<(string Value, string Text)> Options, string? Selected = null, string? HelpKey = null);
