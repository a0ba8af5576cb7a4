using Microsoft.Extensions.Caching.Memory;

namespace Microcity.Platform;

/// <summary>Records a refused sign-in; tries on unknown addresses become one counted fact a minute (T36).</summary>
public sealed class NoteRefusedSignIn(CityDb db, CityContext city, IMemoryCache cache, OncePerMinute noted)
{
    public async Task Run(Account? account, string reason, CancellationToken stop = default)
    {
        var count = 1;
        if (account is null)
        {
            var unknown = cache.GetOrCreate((nameof(NoteRefusedSignIn), city.City.Id), _ => new Unrecorded())!;
            Interlocked.Increment(ref unknown.Count);
            if (!noted.Take((nameof(NoteRefusedSignIn), city.City.Id)))
                return;
            count = Interlocked.Exchange(ref unknown.Count, 0);
        }
        db.Record(new SignInRefused(account?.PersonId, reason, count));
        await db.SaveChangesAsync(stop);
    }

    private sealed class Unrecorded
    {
        public int Count;
    }
}

/// <summary>A sign-in was refused; without a person, so many tries on unknown addresses.</summary>
[Fact("sign-in-refused", 1, "platform.fact.sign-in-refused")]
public sealed record SignInRefused([Subject] Guid? Person, Code Reason, [Unit("tries")] int Count) : Fact;
