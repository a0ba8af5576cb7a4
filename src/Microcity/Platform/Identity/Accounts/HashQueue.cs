using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Identity;

namespace Microcity.Platform;

/// <summary>Password hashing takes a processor for a while: two at once, twenty wait, more are turned away (T10).</summary>
public sealed class HashQueue(IPasswordHasher<Account> hasher) : IDisposable
{
    private static readonly Account Nobody = new() { PersonId = Guid.Empty, Email = "" };

    private readonly ConcurrencyLimiter places = new(new() { PermitLimit = 2, QueueLimit = 20, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });
    private readonly Lazy<string> dummy = new(() => hasher.HashPassword(Nobody, SecretKey.New()));

    public async Task<Outcome<string>> Hash(string password, CancellationToken stop = default)
    {
        using var place = await places.AcquireAsync(1, stop);
        return place.IsAcquired ? await Task.Run(() => hasher.HashPassword(Nobody, password), stop) : Full;
    }

    /// <summary>An unknown account costs the same work as a known one.</summary>
    public async Task<Outcome<PasswordVerificationResult>> Verify(string? hash, string password, CancellationToken stop = default)
    {
        using var place = await places.AcquireAsync(1, stop);
        if (!place.IsAcquired)
            return Full;
        var found = await Task.Run(() => hasher.VerifyHashedPassword(Nobody, hash ?? dummy.Value, password), stop);
        return hash is null ? PasswordVerificationResult.Failed : found;
    }

    public void Dispose() => places.Dispose();

    private static Refusal Full => Tries.TooMany(TimeSpan.FromSeconds(5));
}
