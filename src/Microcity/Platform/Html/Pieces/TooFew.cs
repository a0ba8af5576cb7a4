namespace Microcity.Platform;

/// <summary>Partial <c>TooFew</c>: stands in place of a figure about fewer people than may be shown.</summary>
/// <param name="Least">From how many on it is shown.</param>
/// <param name="Broader">What can be said of a broader group, in words; null where nothing can.</param>
public sealed record TooFew(int Least, string? Broader = null);
