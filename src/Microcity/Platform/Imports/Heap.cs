namespace Microcity.Platform;

/// <summary>Partial <c>Heap</c>: rows of a file to which the same would happen.</summary>
/// <param name="Title">In the reader's language.</param>
/// <param name="Rows">The first ones.</param>
/// <param name="Count">How many there are in all.</param>
public sealed record Heap(string Title, IReadOnlyList<LookedRow> Rows, int Count, bool Open);
