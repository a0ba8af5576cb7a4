namespace Microcity.Platform;

/// <summary>One sort of thing that waits for an officer; computed from rows, so it goes when its cause goes.</summary>
/// <param name="Code">Stable code, such as <c>platform.grant-ending</c>.</param>
/// <param name="Permission">Who sees it.</param>
/// <param name="Waiting">Reads what waits now, in a scope of the city.</param>
public sealed record WorkKind(string Code, string Permission, Func<IServiceProvider, CancellationToken, Task<IReadOnlyList<WorkItem>>> Waiting);

/// <summary>One row of Today.</summary>
/// <param name="Object">What it is about.</param>
/// <param name="PromisedOn">The local day it was promised for.</param>
/// <param name="TextKey">What to do, as a sentence.</param>
/// <param name="Link">Where to do it, below the city.</param>
/// <param name="Values">Values by name for the sentence.</param>
public sealed record WorkItem(Guid Object, DateOnly PromisedOn, string TextKey, string Link, params (string Name, object? Value)[] Values);
