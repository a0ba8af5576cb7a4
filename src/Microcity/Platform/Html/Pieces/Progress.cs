namespace Microcity.Platform;

/// <summary>Partial <c>Progress</c>: long work, how far it is, that it can be left.</summary>
/// <param name="TextKey">What is being done.</param>
public sealed record Progress(string TextKey, long Done, long Of);
