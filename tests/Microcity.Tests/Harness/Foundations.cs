using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Microcity.Tests;

/// <summary>Databases at the newest migration, made once for all tests of an engine and copied: to migrate hundreds of them takes minutes.</summary>
internal static class Foundations
{
    private static readonly City Empty = new() { Slug = "empty", Zone = "Europe/Riga" };

    private static readonly Lazy<Task<Storage>> Sqlite = new(() => Make(null));
    private static readonly Lazy<Task<Storage>> Postgres = new(() => Make(Environment.GetEnvironmentVariable("MICROCITY_TEST_POSTGRES")));

    /// <summary>Puts the databases of an installation and of its cities in place before the program first looks for them.</summary>
    public static async Task Lay(Storage storage, IReadOnlyList<string> cities)
    {
        var from = await (storage.Postgres is null ? Sqlite : Postgres).Value;
        await Copy(storage, from.InstallationDatabase, storage.InstallationDatabase);
        foreach (var slug in cities)
            await Copy(storage, from.CityDatabase(Empty), storage.CityDatabase(new City { Slug = slug, Zone = Empty.Zone }));
    }

    private static async Task Copy(Storage storage, string from, string to)
    {
        if (storage.Postgres is { } server)
        {
            await using var connection = new NpgsqlConnection(server);
            await connection.OpenAsync();
            await using var copy = new NpgsqlCommand($"CREATE DATABASE {to} TEMPLATE {from}", connection);
            await copy.ExecuteNonQueryAsync();
            return;
        }
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Copy(from, to);
    }

    private static async Task<Storage> Make(string? postgres)
    {
        var storage = new Storage(Directory.CreateTempSubdirectory("microcity").FullName, postgres, "f" + RandomId.New().ToString("N")[..12]);
        await using var services = Scopes.ForVerb(House.Modules, storage);
        await services.GetRequiredService<PrepareDatabases>().Run();
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CityContext>().Choose(Empty);
        var connections = services.GetRequiredService<CityConnections>();
        await using var installation = connections.OpenInstallation();
        var city = scope.ServiceProvider.GetRequiredService<CityDb>();
        await connections.Prepare(city, Empty, default);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove(storage);
        foreach (var db in new DbContext[] { installation, city })
        {
            await EngineDifferences.Checkpoint(db, default);
            await db.Database.CloseConnectionAsync();
            EngineDifferences.LetGo(db);
        }
        return storage;
    }

    private static void Remove(Storage storage)
    {
        Directory.Delete(storage.Folder, recursive: true);
        if (storage.Postgres is not { } server)
            return;
        using var connection = new NpgsqlConnection(server);
        connection.Open();
        foreach (var database in new[] { storage.InstallationDatabase, storage.CityDatabase(Empty) })
        {
            foreach (var what in new[] { $"DATABASE {database} WITH (FORCE)", $"ROLE {database}_app" })
            {
                using var drop = new NpgsqlCommand($"DROP {what}", connection);
                drop.ExecuteNonQuery();
            }
        }
    }
}
