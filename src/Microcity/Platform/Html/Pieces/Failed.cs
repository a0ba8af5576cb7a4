namespace Microcity.Platform;

/// <summary>Partial <c>Failed</c>: what was saved and what was not, how to try again, the number to name on the phone.</summary>
/// <param name="TitleKey">"Nothing was saved", or what was saved and what is missing.</param>
/// <param name="Again">Where to try again, below the city.</param>
public sealed record Failed(string TitleKey, string TextKey, string? Again = null);
