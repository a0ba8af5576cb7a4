using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Makes the first city and its administrator, whose second step is due at once (T15).</summary>
public sealed class SetUpInstallation(InstallationDb installation, AddCity addCity, IServiceProvider services, HashQueue hashes, TimeProvider clock)
{
    /// <param name="token">As the console shows it.</param>
    public async Task<Outcome<SetUpDone>> Run(string token, CityWish wish, KnownPerson administrator, string email, string password, string device, CancellationToken stop = default)
    {
        if (await installation.Cities.AnyAsync(stop))
            return Refusal.NothingHere;
        var (hash, now) = (SecretKey.Hash(token.Trim()), clock.GetUtcNow().UtcDateTime);
        email = Emails.Tidy(email);
        var held = await installation.Set<SetUpToken>().FirstOrDefaultAsync(t => t.Hash == hash, stop);
        if (Refusal.Of(
            SetUpRules.TokenNotRight(held, now),
            AddCity.Unfit(wish.Slug),
            SetUpRules.Nameless(wish.Name, administrator),
            Emails.Unreadable(email),
            PasswordRules.Weak(password, CommonWords.All, wish.Name, email)) is { } refusal)
            return refusal;
        var hashed = await hashes.Hash(password, stop);
        if (!hashed.Done)
            return hashed.Refusal;
        // One of two at the same moment finds no row to remove.
        if (await installation.Set<SetUpToken>().Where(t => t.Hash == hash).ExecuteDeleteAsync(stop) == 0)
            return Refusal.NothingHere;

        var added = await addCity.Run(wish.Slug, wish.Profile(), stop: stop);
        if (!added.Done)
            return added.Refusal;
        await using var inside = await services.InCity(added.Value, actor => actor.IsOperator(), administrator.Language);
        return new SetUpDone(added.Value, await FirstAccount(inside.ServiceProvider, administrator, email, hashed.Value, device, now, stop));
    }

    private static async Task<string> FirstAccount(
        IServiceProvider inside, KnownPerson administrator, string email, string passwordHash, string device, DateTime now, CancellationToken stop)
    {
        var db = inside.GetRequiredService<CityDb>();
        var person = (await inside.GetRequiredService<PersonRegister>().Add(administrator, stop)).Value;
        var account = new Account { PersonId = person, Email = email, EmailConfirmedAt = now, PasswordHash = passwordHash, State = AccountState.Active };
        db.Add(account);
        db.Add(new RoleGrant { PersonId = person, Role = GrantRules.Administrator, From = inside.GetRequiredService<Here>().Today });
        db.Record(new RoleGranted(person, GrantRules.Administrator, ScopeKind.City, null));
        await db.SaveChangesAsync(stop);
        var key = await inside.GetRequiredService<StartSession>().Run(account, SignInMethod.Password, device, stop);
        await db.SaveChangesAsync(stop);
        return key;
    }
}

/// <param name="Key">The reference for the administrator's cookie.</param>
public sealed record SetUpDone(City City, string Key);

/// <summary>The city as its first administrator describes it; the rest is changed later.</summary>
public sealed record CityWish(string Slug, string Name)
{
    public CityProfile Profile() => new(
        new(Name, Name, Name, Name), ["lv", "en"], "sea", null, new("", "", new Dictionary<string, string>(), new Dictionary<string, string>()));
}
