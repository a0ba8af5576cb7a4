namespace Microcity.Platform;

/// <summary>Partial <c>Late</c>: the promise, how late it is, who is on it; the office's phone is added.</summary>
/// <param name="TextKey">What was promised.</param>
/// <param name="Who">Who is on it, as they are called.</param>
public sealed record Late(string TextKey, DateOnly PromisedOn, string Who);
