using Microcity.CareerOffice;
using Microcity.Evidence;
using Microcity.Grants;
using Microcity.People;
using Microcity.Platform;
using Microcity.Programmes;
using Microcity.Skills;
using Microcity.SummerJobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Microcity.FaultTests;

public enum Engine { Sqlite, Postgres }

/// <summary>A data folder with one city, an administrator who writes and a person written about.</summary>
internal sealed class Place : IAsyncDisposable
{
    private const string Slug = "ventspils";

    private readonly ServiceProvider services;

    private Place(string folder, ServiceProvider services) => (Folder, this.services) = (folder, services);

    public static Installation Modules { get; } = new([new PlatformModule(), new PeopleModule(), new SkillsModule(), new EvidenceModule(), new ProgrammesModule(), new SummerJobsModule(), new GrantsModule(), new CareerOfficeModule()]);

    public static TheoryData<Engine> Engines => Server is null ? [Engine.Sqlite] : [Engine.Sqlite, Engine.Postgres];

    public static string? Server => Environment.GetEnvironmentVariable("MICROCITY_TEST_POSTGRES") is { Length: > 0 } server ? server : null;

    public string Folder { get; }
    public Engine Engine { get; private init; }
    public Guid Subject { get; private set; }

    /// <summary>Databases on a server are named after the folder.</summary>
    public static string Prefix(string folder) => "f" + Path.GetFileName(folder)[^12..].ToLowerInvariant();

    /// <summary>Where a started program finds its data; a server only if the folder says so.</summary>
    public static Storage StorageIn(string folder) => new(folder, File.Exists(Path.Combine(folder, "postgres")) ? Server : null, Prefix(folder));

    /// <summary>The first city of the demonstration, with its summer that pupils register for now.</summary>
    public static async Task<Place> MakeDemo(Engine engine)
    {
        var (folder, clock) = (await Begin(engine), new SetClock(TimeProvider.System.GetUtcNow()));
        await using (var seeding = Scopes.ForVerb(Modules, StorageIn(folder), clock))
        {
            await seeding.GetRequiredService<PrepareDatabases>().Run();
            await using var above = seeding.CreateAsyncScope();
            var city = (await above.ServiceProvider.GetRequiredService<AddCity>().Run(Slug, DemoProfiles.All.Single(p => p.Slug == Slug).Profile, demo: true)).Value!;
            await SeedDemo.Fill(seeding, Modules, city, clock, default);
        }
        return new Place(folder, Scopes.ForVerb(Modules, StorageIn(folder))) { Engine = engine };
    }

    public static async Task<Place> Make(Engine engine)
    {
        var folder = await Begin(engine);
        var place = new Place(folder, Scopes.ForVerb(Modules, StorageIn(folder))) { Engine = engine };
        await place.services.GetRequiredService<PrepareDatabases>().Run();
        var none = new Dictionary<string, string>();
        await using (var above = place.services.CreateAsyncScope())
            await above.ServiceProvider.GetRequiredService<AddCity>().Run(Slug, new(new("V", "V", "V", "V"), ["lv", "en"], "sea", null, new("", "", none, none)));
        await using var inside = await place.Inside();
        var (db, register) = (inside.ServiceProvider.GetRequiredService<CityDb>(), inside.ServiceProvider.GetRequiredService<PersonRegister>());
        place.Subject = (await register.Add(new("Made", "Up", "en"), default)).Value;
        var writer = (await register.Add(new("Made", "Up", "en"), default)).Value;
        db.Add(new Account { PersonId = writer, Email = "writer@example.lv", State = AccountState.Active });
        db.Add(new RoleGrant { PersonId = writer, Role = "administrator", From = inside.ServiceProvider.GetRequiredService<Here>().Today });
        await db.SaveChangesAsync();
        return place;
    }

    private static async Task<string> Begin(Engine engine)
    {
        var folder = Path.Combine(Path.GetTempPath(), "microcity-" + RandomId.New().ToString("N"));
        Directory.CreateDirectory(folder);
        if (engine == Engine.Postgres)
            await File.WriteAllTextAsync(Path.Combine(folder, "postgres"), "");
        return folder;
    }

    /// <summary>A fresh session of the administrator, as a cookie.</summary>
    public async Task<string> Cookie()
    {
        await using var inside = await Inside();
        var db = inside.ServiceProvider.GetRequiredService<CityDb>();
        var key = await inside.ServiceProvider.GetRequiredService<StartSession>().Run(await db.Set<Account>().SingleAsync(), SignInMethod.Passkey, "fault");
        await db.SaveChangesAsync();
        return $"mc-{Slug}={key}";
    }

    /// <summary>How often each write is there, by its day.</summary>
    public async Task<Dictionary<DateOnly, int>> Found()
    {
        await using var inside = await Inside();
        return await inside.ServiceProvider.GetRequiredService<CityDb>().Set<RoleGrant>().Where(g => g.PersonId == Subject && g.Until != null)
            .GroupBy(g => g.Until!.Value).Select(g => new { g.Key, Times = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Times);
    }

    public async Task<LedgerState> Verify()
    {
        await using var inside = await Inside();
        return await inside.ServiceProvider.GetRequiredService<VerifyLedger>().Run();
    }

    public async Task<AsyncServiceScope> Inside() =>
        await services.InCity((await services.GetRequiredService<Cities>().BySlug(Slug, default))!, a => a.IsJob("test"));

    public async ValueTask DisposeAsync()
    {
        var (storage, connections) = (StorageIn(Folder), services.GetRequiredService<CityConnections>());
        var city = (await services.GetRequiredService<Cities>().BySlug(Slug, default))!;
        await using (var inside = await Inside())
        await using (var above = services.CreateAsyncScope())
        {
            await Remove(inside.ServiceProvider.GetRequiredService<CityDb>(), connections.LoginOf(storage.CityDatabase(city)));
            await Remove(above.ServiceProvider.GetRequiredService<InstallationDb>(), connections.LoginOf(storage.InstallationDatabase));
        }
        await services.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private static async Task Remove(DbContext db, PostgresLogin? login)
    {
        EngineDifferences.LetGo(db);
        if (login is not null)
            db.Database.SetConnectionString(login.Owner);
        await db.Database.EnsureDeletedAsync();
        if (login is null)
            return;
        await using var server = new NpgsqlConnection(login.Server);
        await server.OpenAsync();
        await using var drop = new NpgsqlCommand($"DROP ROLE IF EXISTS \"{login.Role}\"", server);
        await drop.ExecuteNonQueryAsync();
    }
}
