namespace Microcity.Platform;

/// <summary>Work that is due at a time of the city's day, on one copy of the program; a missed run is caught up once.</summary>
/// <param name="Name">Lower-case; signs in the ledger as <c>job:name</c>.</param>
/// <param name="Cron">Seconds, minutes, hours, day of month, month, day of week, in the city's time zone.</param>
/// <param name="Run">In a scope of one city.</param>
public sealed record CityJob(string Name, string Cron, Func<IServiceProvider, CancellationToken, Task> Run);
