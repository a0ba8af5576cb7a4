using System.Threading.RateLimiting;

namespace Microcity.Platform;

/// <summary>One city's SQLite file has one writer at a time; 200 wait in order, so that nobody meets a locked database (T59).</summary>
public sealed class WriterQueue : IDisposable
{
    public const int Places = 200;

    private readonly ConcurrencyLimiter turns = new(new() { PermitLimit = 1, QueueLimit = Places, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });

    /// <exception cref="OverloadedException">200 are waiting already.</exception>
    public async ValueTask<IDisposable> Turn(CancellationToken stop)
    {
        var turn = await turns.AcquireAsync(1, stop);
        if (turn.IsAcquired)
            return turn;
        turn.Dispose();
        throw new OverloadedException();
    }

    public void Dispose() => turns.Dispose();
}

/// <summary>More is asked than can be done soon; answered as 503 with a time to come back.</summary>
public sealed class OverloadedException() : Exception("Too many changes wait for this city's database.");
