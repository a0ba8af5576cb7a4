using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Microcity.Platform;

/// <summary>
/// The only way from a city to its database (T2). On PostgreSQL each database has a login of its own that owns nothing and opens no
/// other one; the server's own login is used to make and migrate them alone (T3, T60).
/// </summary>
public sealed class CityConnections(Storage storage, MasterKey key, TimeProvider clock) : IDisposable
{
    private readonly ConcurrentDictionary<Guid, DbContextOptions> options = new();
    private readonly ConcurrentDictionary<Guid, WriterQueue> queues = new();

    /// <summary>Opens the database of the city that the scope works for.</summary>
    public CityDb Open(CityContext context, Actor actor)
    {
        var built = options.GetOrAdd(context.City.Id, _ => Options(context.City));
        CityDb db = storage.Postgres is null
            ? new SqliteCityDb((DbContextOptions<SqliteCityDb>)built, context, actor, clock) { Queue = queues.GetOrAdd(context.City.Id, _ => new()) }
            : new PostgresCityDb((DbContextOptions<PostgresCityDb>)built, context, actor, clock);
        // Without a model at hand each new context would search the assembly's attributes for one.
        if (built.FindExtension<CoreOptionsExtension>()!.Model is null)
            options[context.City.Id] = storage.Postgres is null ? WithModel((DbContextOptions<SqliteCityDb>)built, db.Model) : WithModel((DbContextOptions<PostgresCityDb>)built, db.Model);
        return db;
    }

    public InstallationDb OpenInstallation() => storage.Postgres is null
        ? new SqliteInstallationDb(Built<SqliteInstallationDb>(storage.InstallationDatabase), clock)
        : new PostgresInstallationDb(Built<PostgresInstallationDb>(storage.InstallationDatabase), clock);

    /// <summary>Makes the installation's database if there is none, and brings it to the newest migration.</summary>
    public Task Prepare(InstallationDb db, CancellationToken stop) => EngineDifferences.Prepare(db, LoginOf(storage.InstallationDatabase), stop);

    /// <summary>The same for the city of this scope.</summary>
    public Task Prepare(CityDb db, City city, CancellationToken stop) => EngineDifferences.Prepare(db, LoginOf(storage.CityDatabase(city)), stop);

    public void Dispose()
    {
        foreach (var queue in queues.Values)
            queue.Dispose();
    }

    /// <summary>Null for SQLite.</summary>
    internal PostgresLogin? LoginOf(string database) => PostgresLogin.Of(storage, key, database);

    private static DbContextOptions<T> WithModel<T>(DbContextOptions<T> built, IModel model)
        where T : DbContext => new DbContextOptionsBuilder<T>(built).UseModel(model).Options;

    private DbContextOptions Options(City city) => storage.Postgres is null
        ? Built<SqliteCityDb>(storage.CityDatabase(city))
        : Built<PostgresCityDb>(storage.CityDatabase(city));

    private DbContextOptions<T> Built<T>(string database)
        where T : DbContext
    {
        var builder = new DbContextOptionsBuilder<T>();
        EngineDifferences.Use(builder, storage.Postgres, LoginOf(database)?.App ?? EngineDifferences.SqliteSource(database));
        return builder.Options;
    }
}
