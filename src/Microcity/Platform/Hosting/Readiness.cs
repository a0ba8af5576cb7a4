using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Whether this copy of the program should get requests: it has started and is not about to stop, reads its database and keys, and has room on its disk.</summary>
public sealed class Readiness(CityConnections connections, MasterKey key, Disk disk, Storage storage, IHostApplicationLifetime life)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private volatile bool draining;

    /// <summary>From now on not ready: requests that are on their way are still answered (T68).</summary>
    public void Drain() => draining = true;

    public async Task<IReadOnlyList<HealthCheck>> Run(CancellationToken stop) =>
    [
        new("serving", Started && !draining, draining ? "stopping" : Started ? "open" : "starting"),
        await Try("database", async () => $"{await Cities(stop)} cities"),
        await Try("keys", () => Task.FromResult(key.Check())),
        await Try("disk", () => Task.FromResult(Room())),
    ];

    private bool Started => life.ApplicationStarted.IsCancellationRequested;

    private async Task<int> Cities(CancellationToken stop)
    {
        await using var db = connections.OpenInstallation();
        return await db.Cities.CountAsync(stop).WaitAsync(Patience, stop);
    }

    private string Room()
    {
        var free = disk.FreeShare(storage.Folder);
        return free >= 0.10 ? free.ToString("P0", CultureInfo.InvariantCulture) + " free" : throw new IOException("less than 10 % free");
    }

    private static async Task<HealthCheck> Try(string what, Func<Task<string>> check)
    {
        try
        {
            return new(what, true, await check());
        }
        catch (Exception failure)
        {
            return new(what, false, failure.GetType().Name);
        }
    }
}

/// <param name="Detail">In English, for operators.</param>
public sealed record HealthCheck(string What, bool Good, string Detail);

/// <summary>How full a disk is.</summary>
/// <param name="FreeShare">From a folder to the free share of its disk, 0 to 1.</param>
public sealed record Disk(Func<string, double> FreeShare)
{
    public static Disk Real { get; } = new(folder =>
    {
        var drive = new DriveInfo(Path.GetFullPath(folder));
        return (double)drive.AvailableFreeSpace / drive.TotalSize;
    });
}
