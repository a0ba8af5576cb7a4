using System.Collections.Concurrent;

namespace Microcity.Platform;

/// <summary>Tells the loop which cities of this process have committed facts; a lost signal costs one second at most.</summary>
internal static class LedgerSignal
{
    private static readonly ConcurrentDictionary<Guid, bool> Committed = new();
    private static readonly SemaphoreSlim Bell = new(0);

    /// <returns>True when some city signalled, false when the time was up.</returns>
    public static Task<bool> Wait(TimeSpan most, CancellationToken stop) => Bell.WaitAsync(most > TimeSpan.Zero ? most : TimeSpan.Zero, stop);

    /// <summary>The cities that signalled since the last call.</summary>
    public static IReadOnlySet<Guid> Take() => Committed.Keys.Where(c => Committed.TryRemove(c, out _)).ToHashSet();

    internal static void FactsCommitted(Guid city)
    {
        if (Committed.TryAdd(city, true) && Bell.CurrentCount == 0)
            Bell.Release();
    }
}
