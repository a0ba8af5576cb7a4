using System.Collections.Concurrent;

namespace Microcity.Platform;

/// <summary>Keyed requests that this process is at work on.</summary>
internal sealed class RunningKeys
{
    private readonly ConcurrentDictionary<(Guid City, string Actor, Guid Key), TaskCompletionSource> running = new();

    /// <returns>False while another request with the key runs.</returns>
    public bool Begin((Guid City, string Actor, Guid Key) place) => running.TryAdd(place, new(TaskCreationOptions.RunContinuationsAsynchronously));

    public void End((Guid City, string Actor, Guid Key) place)
    {
        if (running.TryRemove(place, out var ended))
            ended.SetResult();
    }

    /// <summary>Returns when the other request is done.</summary>
    public Task Ended((Guid City, string Actor, Guid Key) place, CancellationToken stop) =>
        running.TryGetValue(place, out var other) ? other.Task.WaitAsync(stop) : Task.CompletedTask;
}
