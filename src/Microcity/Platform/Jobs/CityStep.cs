namespace Microcity.Platform;

/// <summary>
/// One thing that the loop of this process does for every open city: each second, and soon after facts were committed there. Every copy
/// of the program does so, so a step is safe by a lease or a conditional update.
/// </summary>
/// <param name="Name">Lower-case; signs in the ledger as <c>job:name</c>.</param>
/// <param name="Run">In a scope of one city; true when more waits and it wants to be called again at once.</param>
public sealed record CityStep(string Name, Func<IServiceProvider, CancellationToken, Task<bool>> Run);
