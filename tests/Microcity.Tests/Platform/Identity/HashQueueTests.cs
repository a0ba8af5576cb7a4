using System.Net;
using Microcity.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Microcity.Tests;

public sealed class HashQueueTests
{
    [Fact]
    public async Task T10_Two_hashes_at_once_twenty_wait_and_the_rest_is_turned_away()
    {
        var hasher = new WatchedHasher();
        using var queue = new HashQueue(hasher);
        var tries = Enumerable.Range(0, 50).Select(_ => queue.Verify("stored", "typed")).ToList();
        Assert.Equal(28, tries.Count(t => t.IsCompleted));
        Assert.True(SpinWait.SpinUntil(() => hasher.MostAtOnce == 2, TimeSpan.FromSeconds(20)));
        hasher.Go.Set();
        var done = await Task.WhenAll(tries);
        Assert.Equal(22, done.Count(d => d.Done));
        Assert.All(done.Where(d => !d.Done), d => Assert.Equal(RefusalKind.TooMany, d.Refusal!.Kind));
        Assert.Equal(2, hasher.MostAtOnce);
    }

    [Fact]
    public async Task T10_An_unknown_address_costs_one_hash_like_a_known_one()
    {
        var hasher = new WatchedHasher();
        hasher.Go.Set();
        await using var house = await House.Open(Engine.Sqlite, adjust: s => s.AddSingleton<IPasswordHasher<Account>>(hasher), cities: ["ventspils"]);
        await AccountSteps.Member(house, house.Browser());
        foreach (var email in new[] { "anna@example.lv", "nobody@example.lv" })
        {
            var before = hasher.Verified;
            Assert.Equal(HttpStatusCode.Unauthorized, (await house.Browser().Send("/ventspils/sign-in", [("email", email), ("password", "wrong")])).StatusCode);
            Assert.Equal(before + 1, hasher.Verified);
        }
    }

    [Fact]
    public void T9_Hashes_are_PBKDF2_SHA512_with_220000_rounds_and_weaker_ones_ask_to_be_renewed()
    {
        var account = new Account { PersonId = Guid.Empty, Email = "" };
        using var product = Scopes.ForVerb(House.Modules, new("none"));
        var strong = product.GetRequiredService<IPasswordHasher<Account>>();
        var hash = Convert.FromBase64String(strong.HashPassword(account, "green kettle"));
        Assert.Equal([1, 0, 0, 0, 2], hash[..5]);
        Assert.Equal(220_000, hash[5] << 24 | hash[6] << 16 | hash[7] << 8 | hash[8]);
        var weak = new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = 1000 })).HashPassword(account, "green kettle");
        Assert.Equal(PasswordVerificationResult.SuccessRehashNeeded, strong.VerifyHashedPassword(account, weak, "green kettle"));
    }

    /// <summary>The framework's hasher replaced by one that waits and counts.</summary>
    private sealed class WatchedHasher : IPasswordHasher<Account>
    {
        private int atOnce;

        public ManualResetEventSlim Go { get; } = new();
        public int MostAtOnce { get; private set; }
        public int Verified { get; private set; }

        public string HashPassword(Account user, string password) => "hash of " + password;

        public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            lock (Go)
                (Verified, atOnce, MostAtOnce) = (Verified + 1, atOnce + 1, Math.Max(MostAtOnce, atOnce + 1));
            Go.Wait();
            lock (Go)
                atOnce--;
            return hashedPassword == "hash of " + providedPassword ? PasswordVerificationResult.Success : PasswordVerificationResult.Failed;
        }
    }
}
