using Microsoft.AspNetCore.Builder;
using System.Net;
using System.Net.Sockets;
using Microcity.Evidence;
using Microcity.People;
using Microcity.Platform;
using Microcity.Skills;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Microcity.Tests;

public enum Engine { Sqlite, Postgres }

/// <summary>The whole program on a free port of this machine, with its own data and a clock that the test turns.</summary>
public sealed class House : IAsyncDisposable
{
    private readonly Storage storage;
    private static volatile bool checkedOnce;

    private bool owner = true;

    private House(WebApplication app, Storage storage, SetClock clock) => (App, this.storage, Clock) = (app, storage, clock);

    public WebApplication App { get; }
    public SetClock Clock { get; }
    public Uri Address => new(App.Urls.First());
    public string Folder => storage.Folder;
    public Storage Storage => storage;

    public static Installation Modules => Program.Modules;

    /// <summary>Both databases where PostgreSQL is at hand, else SQLite alone.</summary>
    public static TheoryData<Engine> Engines => HasPostgres ? [Engine.Sqlite, Engine.Postgres] : [Engine.Sqlite];

    public static bool HasPostgres => PostgresServer is not null;

    private static string? PostgresServer => Environment.GetEnvironmentVariable("MICROCITY_TEST_POSTGRES") is { Length: > 0 } server ? server : null;

    /// <param name="adjust">Replaces services of the framework, to watch or break them.</param>
    /// <param name="site">Changes how it is served; else clients may send a thousand times what the limits allow.</param>
    /// <param name="serving">With the loop and the schedule of a serving process.</param>
    /// <param name="cities">Slugs of empty cities to open.</param>
    public static async Task<House> Open(
        Engine engine, SetClock? clock = null, bool demo = false, Installation? modules = null, Action<IServiceCollection>? adjust = null,
        Func<SiteOptions, SiteOptions>? site = null, bool serving = false, params string[] cities)
    {
        clock ??= new SetClock(new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));
        var folder = Directory.CreateTempSubdirectory("microcity").FullName;
        var storage = new Storage(folder, engine == Engine.Postgres ? PostgresServer : null, "t" + RandomId.New().ToString("N")[..12]);
        var app = Build(modules ?? Modules, storage, clock, demo, serving ? s => { adjust?.Invoke(s); s.AddBackgroundWork(storage); } : adjust, site);
        await Foundations.Lay(storage, cities);
        await app.Services.GetRequiredService<PrepareDatabases>().Run();
        foreach (var slug in cities)
        {
            await using var above = app.Services.CreateAsyncScope();
            var name = char.ToUpperInvariant(slug[0]) + slug[1..];
            var none = new Dictionary<string, string>();
            await above.ServiceProvider.GetRequiredService<AddCity>().Run(slug, new(new(name, name, name, name), ["lv", "en"], "sea", null, new("", "", none, none)), demo);
        }
        await app.StartAsync();
        return new(app, storage, clock);
    }

    public async Task<City> City(string slug) => (await App.Services.GetRequiredService<Cities>().BySlug(slug, default))!;

    /// <summary>A scope of the city in which the test may do to the database what the program itself may not.</summary>
    public async Task<AsyncServiceScope> Inside(string slug, Action<Actor>? actor = null)
    {
        var scope = await App.Services.InCity(await City(slug), actor ?? (a => a.IsJob("test")));
        scope.ServiceProvider.GetRequiredService<OwnersHand>().Take();
        return scope;
    }

    /// <summary>A signed-in session as <c>POST session</c> makes it, for a new person with these roles.</summary>
    public async Task<(HttpClient Browser, Guid Person)> Signed(string slug, params string[] roles)
    {
        await using var inside = await Inside(slug);
        var services = inside.ServiceProvider;
        var db = services.GetRequiredService<CityDb>();
        var person = (await services.GetRequiredService<PersonRegister>().Add(new("Made", "Up", "en"), default)).Value;
        var account = new Account { PersonId = person, Email = $"{person:N}@example.lv", State = AccountState.Active };
        db.Add(account);
        db.AddRange(roles.Select(r => new RoleGrant { PersonId = person, Role = r, From = services.GetRequiredService<Here>().Today }));
        await db.SaveChangesAsync();
        var key = await services.GetRequiredService<StartSession>().Run(account, SignInMethod.Passkey, "test");
        await db.SaveChangesAsync();
        var cookies = new CookieContainer();
        cookies.Add(Address, new Cookie($"mc-{slug}", key, "/"));
        return (Browser(cookies), person);
    }

    /// <summary>A browser that keeps cookies and follows nothing by itself.</summary>
    /// <param name="from">Which address of this machine it calls from.</param>
    public HttpClient Browser(CookieContainer? cookies = null, IPAddress? from = null) => new(new OwnScript(
        new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies ?? new(), ConnectCallback = from is null ? null : (to, stop) => From(from, to.DnsEndPoint.Port, stop) }))
    {
        BaseAddress = Address,
        DefaultRequestHeaders = { { "Accept-Language", "en" }, { "X-Microcity", "1" } },
    };

    /// <summary>Another copy of the program over the same data.</summary>
    public async Task<House> Beside(Installation? modules = null)
    {
        var app = Build(modules ?? Modules, storage, Clock, demo: false, adjust: null, site: null);
        await app.StartAsync();
        return new(app, storage, Clock) { owner = false };
    }

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        if (!owner)
        {
            await App.DisposeAsync();
            return;
        }
        foreach (var city in await App.Services.GetRequiredService<Cities>().All(default))
        {
            await using var scope = App.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CityContext>().Choose(city);
            await Forget(scope.ServiceProvider.GetRequiredService<CityDb>());
        }
        await using (var installation = App.Services.GetRequiredService<CityConnections>().OpenInstallation())
            await Forget(installation);
        await App.DisposeAsync();
        Directory.Delete(storage.Folder, recursive: true);
    }

    private static WebApplication Build(
        Installation modules, Storage storage, SetClock clock, bool demo, Action<IServiceCollection>? adjust, Func<SiteOptions, SiteOptions>? site)
    {
        var served = new SiteOptions(new Uri("http://localhost:0"), demo) { LimitsTimes = 1_000 };
        return WebHost.Build(modules, storage, site?.Invoke(served) ?? served, b =>
        {
            b.Services.AddSingleton<TimeProvider>(clock).AddScoped<OwnersHand>();
            // A test signs in often; how slow a real hash is, HashQueueTests look at.
            b.Services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1_000);
            b.Logging.AddFilter<LinesToConsole>(typeof(RequestLog).FullName, LogLevel.Warning);
            if (modules == Modules && checkedOnce)
            {
                // Hundreds of houses are built of the same parts: what is asked of the parts alone is asked of the first.
                b.Host.UseDefaultServiceProvider(o => (o.ValidateScopes, o.ValidateOnBuild) = (true, false));
                b.Services.Remove(b.Services.Single(d => d.ImplementationFactory?.Method.ReturnType == typeof(DeclaredRights) && d.ServiceType == typeof(IHostedService)));
            }
            checkedOnce |= modules == Modules;
            adjust?.Invoke(b.Services);
        });
    }

    private static async ValueTask<Stream> From(IPAddress address, int port, CancellationToken stop)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(address, 0));
        await socket.ConnectAsync(IPAddress.Loopback, port, stop);
        return new NetworkStream(socket, ownsSocket: true);
    }

    private async Task Forget(DbContext db)
    {
        EngineDifferences.LetGo(db);
        OwnersHand.Take(db, storage);
        EngineDifferences.LetGo(db);
        await db.Database.EnsureDeletedAsync();
        if (storage.Postgres is not { } server)
            return;
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var drop = new NpgsqlCommand($"DROP ROLE IF EXISTS {db.Database.GetDbConnection().Database}_app", connection);
        await drop.ExecuteNonQueryAsync();
    }
}
