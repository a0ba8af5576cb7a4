namespace Microcity.Platform;

/// <summary>Partial <c>Pages</c>: one page of a long list; the other pages keep the filters of the address.</summary>
/// <param name="Page">From 1.</param>
public sealed record Pages(int Page, int Of);
