using System.Text.Json;
using Microsoft.AspNetCore.Identity;

namespace Microcity.Platform;

/// <summary>
/// Makes the person, account and grants behind every seat of a demonstration city. Scripts find e-mail, password and, for staff, the
/// authenticator secret in <c>demo-accounts.json</c> of the data folder.
/// </summary>
internal static class SeedSeats
{
    public const string AccountsFile = "demo-accounts.json";

    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static async Task Run(DemoCity demo)
    {
        var (db, register, hasher) = (demo.Get<CityDb>(), demo.Get<PersonRegister>(), demo.Get<IPasswordHasher<Account>>());
        var secrets = new List<DemoAccount>();
        foreach (var seat in demo.Get<Installation>().Modules.SelectMany(m => m.Seats).Where(s => s.In(demo.City)))
        {
            if (seat.Person is not { } who)
                continue;
            var added = await register.Add(new(who.GivenName, who.FamilyName, "lv", who.Age is { } age ? demo.Today.Year - age - 1 : null), CancellationToken.None);
            demo.Seated[seat.Key] = added.Value;
            var secret = new DemoAccount(demo.City.Slug, seat.Key, Email(demo.City, seat), SecretKey.New(), seat.SecondStep || SecondStepRules.NeededFor(seat.Roles) ? AppCode.NewSecret() : null);
            secrets.Add(secret);
            var account = new Account
            {
                PersonId = added.Value,
                Email = secret.Email,
                EmailConfirmedAt = demo.Clock.GetUtcNow().UtcDateTime,
                State = AccountState.Active,
                AppSecret = secret.AppSecret is { } app ? demo.Get<AppSecrets>().Close(app) : null,
            };
            account.PasswordHash = hasher.HashPassword(account, secret.Password);
            db.Add(account);
            foreach (var role in seat.Roles)
            {
                DateOnly? until = seat.Days is { } days ? demo.Today.AddDays(days) : null;
                db.Add(new RoleGrant { PersonId = added.Value, Role = role, From = demo.Today.AddDays(-30), Until = until });
                db.Record(new RoleGranted(added.Value, role, ScopeKind.City, until));
            }
            await db.SaveChangesAsync();
        }
        Keep(demo.Get<Storage>(), secrets);
    }

    /// <summary>Addresses of a domain that can never exist.</summary>
    public static string Email(City city, Seat seat) => $"{seat.Key}@{city.Slug}.example";

    private static void Keep(Storage storage, List<DemoAccount> added)
    {
        var file = Path.Combine(storage.Folder, AccountsFile);
        var known = File.Exists(file) ? JsonSerializer.Deserialize<List<DemoAccount>>(File.ReadAllText(file), Readable)! : [];
        Directory.CreateDirectory(storage.Folder);
        OwnerFile.Write(file, JsonSerializer.SerializeToUtf8Bytes(known.Concat(added), Readable));
    }
}

/// <param name="AppSecret">Base32 secret of the authenticator app, for roles that need a second step.</param>
public sealed record DemoAccount(string City, string Seat, string Email, string Password, string? AppSecret);
