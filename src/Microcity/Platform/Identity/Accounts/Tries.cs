using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>
/// Counts a try before it is looked at, so that many at once cannot slip past the limit together; a try that turns out right, or
/// that was turned away, is taken back.
/// </summary>
public sealed class Tries(CityDb db, TimeProvider clock)
{
    private readonly List<Guid> mine = [];

    /// <returns>A refusal with the longest wait, or null when the try is open.</returns>
    public async Task<Refusal?> Begin((AttemptKind Kind, string Key)[] counted, CancellationToken stop = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var attempts = counted.Select(c => new Attempt { Id = Ids.Next(now), Kind = c.Kind, KeyHash = SHA256.HashData(Encoding.UTF8.GetBytes(c.Key)), At = now }).ToList();
        mine.AddRange(attempts.Select(a => a.Id));
        db.AddRange(attempts);
        await db.SaveChangesAsync(stop);
        var waits = new List<TimeSpan>();
        foreach (var attempt in attempts)
        {
            var since = now - AttemptRules.Hour;
            var others = await db.Set<Attempt>().Where(a => a.Kind == attempt.Kind && a.KeyHash == attempt.KeyHash && a.At > since && a.Id != attempt.Id)
                .Select(a => a.At).ToListAsync(stop);
            if (AttemptRules.Wait(attempt.Kind, others, now) is { } wait)
                waits.Add(wait);
        }
        if (waits.Count == 0)
            return null;
        await TakeBack(stop);
        return TooMany(waits.Max());
    }

    public async Task TakeBack(CancellationToken stop = default)
    {
        await db.Set<Attempt>().Where(a => mine.Contains(a.Id)).ExecuteDeleteAsync(stop);
        mine.Clear();
    }

    public static Refusal TooMany(TimeSpan wait) => new(
        RefusalKind.TooMany,
        [new("platform.too-many-tries", "platform.reason.too-many-tries", [("minutes", (int)Math.Ceiling(wait.TotalMinutes))], [new("platform.remedy.use-passkey", "/sign-in")])])
    {
        RetryAfter = wait,
    };
}
