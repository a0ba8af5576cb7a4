using System.Data.Common;
using Microcity.CareerOffice;
using Microcity.Evidence;
using Microcity.Grants;
using Microcity.People;
using Microcity.Platform;
using Microcity.Programmes;
using Microcity.Skills;
using Microcity.SummerJobs;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Microcity.Benchmarks;

/// <summary>A city whose record was written in bulk: indexes off, rows and right seals in, indexes on again.</summary>
internal sealed class LedgerCity(Storage storage, bool kept) : IAsyncDisposable
{
    private const int Batch = 50_000;
    private const string Slug = "ventspils";

    private static readonly Installation Modules = new([new PlatformModule(), new PeopleModule(), new SkillsModule(), new EvidenceModule(), new ProgrammesModule(), new SummerJobsModule(), new GrantsModule(), new CareerOfficeModule()]);

    private readonly ServiceProvider services = Scopes.ForVerb(Modules, storage);
    private City city = null!;

    public bool IsSqlite => storage.Postgres is null;

    public async Task<T> Inside<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = await services.InCity(city, actor => actor.IsOperator());
        return await act(scope.ServiceProvider);
    }

    public async Task Fill(MadeUpFacts facts, int count)
    {
        await services.GetRequiredService<PrepareDatabases>().Run();
        if (await services.GetRequiredService<Cities>().BySlug(Slug, default) is { } filled)
        {
            city = filled;
            return;
        }
        await Open();
        var indexes = await Indexes();
        foreach (var (name, _) in indexes)
            await Sql($"DROP INDEX {name}");
        for (var done = 0; done < count; done += Batch)
        {
            var (rows, seals) = facts.Next(done, Math.Min(Batch, count - done));
            await Inside(async inside =>
            {
                var db = inside.GetRequiredService<CityDb>();
                await using var together = await db.Together();
                await EngineDifferences.CopyIn(db, rows, default);
                await EngineDifferences.CopyIn(db, seals, default);
                await together.Commit();
                return 0;
            });
            Console.Error.Write($"\r{done:N0}");
        }
        foreach (var (_, make) in indexes)
            await Sql(make);
        await Sql(IsSqlite ? "PRAGMA wal_checkpoint(TRUNCATE)" : "VACUUM ANALYZE evidence, evidence_seal");
        await Inside(async inside =>
        {
            await EngineDifferences.CountRows(inside.GetRequiredService<CityDb>(), default);
            return 0;
        });
        Console.Error.WriteLine($"\r{count:N0} facts written");
    }

    /// <summary>The city's opening is itself a fact: it goes, so that the made-up ones begin the chain.</summary>
    private async Task Open()
    {
        await using var above = services.CreateAsyncScope();
        var none = new Dictionary<string, string>();
        city = (await above.ServiceProvider.GetRequiredService<AddCity>().Run(Slug, new(new("Ventspils", "Ventspilij", "Ventspilī", "Ventspils"), ["lv", "en"], "sea", "ventspils", new("+371 6360 0123", "karjera@ventspils.example", none, none)))).Value!;
        await Sql("DELETE FROM evidence_open");
        await Sql(IsSqlite ? "DROP TRIGGER evidence_no_delete" : "ALTER TABLE evidence DISABLE TRIGGER ALL");
        await Sql("DELETE FROM evidence");
        await Sql(IsSqlite
            ? "CREATE TRIGGER evidence_no_delete BEFORE DELETE ON evidence BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END"
            : "ALTER TABLE evidence ENABLE TRIGGER ALL");
    }

    private async Task<List<(string Name, string Make)>> Indexes()
    {
        await using var server = await Server();
        await using var ask = server.CreateCommand();
        ask.CommandText = IsSqlite
            ? "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'evidence' AND sql IS NOT NULL"
            : "SELECT indexname, indexdef FROM pg_indexes WHERE tablename = 'evidence' AND indexname <> 'pk_evidence'";
        await using var rows = await ask.ExecuteReaderAsync();
        var found = new List<(string, string)>();
        while (await rows.ReadAsync())
            found.Add((rows.GetString(0), rows.GetString(1)));
        return found;
    }

    private async Task Sql(string sql)
    {
        await using var server = await Server();
        await using var command = server.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 0);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>As whoever runs the database, not as the program.</summary>
    private async Task<DbConnection> Server()
    {
        DbConnection server = IsSqlite
            ? new SqliteConnection($"Data Source={storage.CityDatabase(city)};Pooling=False")
            : new NpgsqlConnection(new NpgsqlConnectionStringBuilder(storage.Postgres) { Database = storage.CityDatabase(city), Pooling = false }.ToString());
        await server.OpenAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await Inside(inside =>
        {
            EngineDifferences.LetGo(inside.GetRequiredService<CityDb>());
            return Task.FromResult(0);
        });
        await services.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        if (kept || storage.Postgres is not { } postgres)
            return;
        await using var server = new NpgsqlConnection(postgres);
        await server.OpenAsync();
        foreach (var database in new[] { storage.CityDatabase(city), storage.InstallationDatabase })
        {
            await using var drop = new NpgsqlCommand($"DROP DATABASE IF EXISTS \"{database}\" WITH (FORCE)", server) { CommandTimeout = 0 };
            await drop.ExecuteNonQueryAsync();
        }
    }
}
