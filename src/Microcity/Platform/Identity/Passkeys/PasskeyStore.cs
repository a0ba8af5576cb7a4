using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>What the framework's passkey ceremony reads: accounts and their passkeys. Everything is written by our own acts.</summary>
internal sealed class PasskeyStore(CityDb db) : IUserPasskeyStore<Account>
{
    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString("N"));

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    public async Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Guid.TryParse(userId, out var id) ? await db.Set<Account>().FirstOrDefaultAsync(a => a.Id == id, cancellationToken) : null;

    public async Task<Account?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        await db.Set<Passkey>().Where(p => p.CredentialId == credentialId)
            .Join(db.Set<Account>(), p => p.AccountId, a => a.Id, (p, account) => account).FirstOrDefaultAsync(cancellationToken);

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Account user, CancellationToken cancellationToken) =>
        [.. (await db.Set<Passkey>().AsNoTracking().Where(p => p.AccountId == user.Id).ToListAsync(cancellationToken)).Select(Info)];

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) =>
        await db.Set<Passkey>().AsNoTracking().FirstOrDefaultAsync(p => p.AccountId == user.Id && p.CredentialId == credentialId, cancellationToken) is { } found
            ? Info(found)
            : null;

    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => GetUserNameAsync(user, cancellationToken);

    public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => throw ByActs;

    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) => throw ByActs;

    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) => throw ByActs;

    public Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken) => throw ByActs;

    public Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken) => throw ByActs;

    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) => throw ByActs;

    public Task AddOrUpdatePasskeyAsync(Account user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw ByActs;

    public Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) => throw ByActs;

    public void Dispose() { }

    private static NotSupportedException ByActs => new("Accounts are changed by SignUp, ResetPassword, AddPasskey and their like.");

    private static UserPasskeyInfo Info(Passkey p) => new(
        p.CredentialId, p.PublicKey, new DateTimeOffset(p.CreatedAt), (uint)p.SignCount, p.Transports.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        isUserVerified: true, p.IsBackupEligible, p.IsBackedUp, p.AttestationObject, p.ClientDataJson) { Name = p.Name };
}
