namespace Microcity.Platform;

/// <summary>Partial <c>DoneNotice</c>: what was just done, and the way back where there is one.</summary>
/// <param name="Text">What was done, already in the reader's language.</param>
/// <param name="UndoHandler">Handler of this page that undoes it.</param>
public sealed record DoneNotice(string Text, string? UndoHandler = null);
