using Microsoft.Extensions.Caching.Memory;

namespace Microcity.Platform;

/// <summary>Lets the first of many through, and the next one a minute later, however many come at the same moment (T36).</summary>
public sealed class OncePerMinute(IMemoryCache seen, TimeProvider clock)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Lock turn = new();

    public bool Take(object what)
    {
        var now = clock.GetUtcNow();
        lock (turn)
        {
            if (seen.TryGetValue((nameof(OncePerMinute), what), out DateTimeOffset last) && now - last < Minute)
                return false;
            seen.Set((nameof(OncePerMinute), what), now, 2 * Minute);
            return true;
        }
    }
}
