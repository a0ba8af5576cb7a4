using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Microcity.Platform;

/// <summary>
/// The only way from a city to its database (T2). On PostgreSQL each database has a login of its own that owns nothing and opens no
/// other one; the server's own login is used to make and migrate them alone (T3, T60).
/// </summary>
public sealed class CityConnections : IDisposable
{
    /// <summary>So many contexts of one database are kept for the next request.</summary>
    private const int Kept = 32;

    private readonly ConcurrentDictionary<Guid, (Func<CityDb> Lend, WriterQueue? Queue)> cities = new();
    private readonly Storage storage;
    private readonly MasterKey key;
    private readonly TimeProvider clock;
    private readonly Func<InstallationDb> lendInstallation;

    public CityConnections(Storage storage, MasterKey key, TimeProvider clock)
    {
        (this.storage, this.key, this.clock) = (storage, key, clock);
        lendInstallation = storage.Postgres is null ? Pool<SqliteInstallationDb>(storage.InstallationDatabase) : Pool<PostgresInstallationDb>(storage.InstallationDatabase);
    }

    /// <summary>Opens the database of the city that the scope works for.</summary>
    public CityDb Open(CityContext context, Actor actor)
    {
        var (lend, queue) = cities.GetOrAdd(context.City.Id, (_, city) => storage.Postgres is null
            ? (Pool<SqliteCityDb>(storage.CityDatabase(city)), new WriterQueue())
            : (Pool<PostgresCityDb>(storage.CityDatabase(city)), null), context.City);
        return lend().LentTo(context, actor, clock, queue);
    }

    public InstallationDb OpenInstallation()
    {
        var db = lendInstallation();
        db.Clock = clock;
        return db;
    }

    /// <summary>Makes the installation's database if there is none, and brings it to the newest migration.</summary>
    public Task Prepare(InstallationDb db, CancellationToken stop) => EngineDifferences.Prepare(db, LoginOf(storage.InstallationDatabase), stop);

    /// <summary>The same for the city of this scope.</summary>
    public Task Prepare(CityDb db, City city, CancellationToken stop) => EngineDifferences.Prepare(db, LoginOf(storage.CityDatabase(city)), stop);

    public void Dispose()
    {
        foreach (var (_, queue) in cities.Values)
            queue?.Dispose();
    }

    /// <summary>Null for SQLite.</summary>
    internal PostgresLogin? LoginOf(string database) => PostgresLogin.Of(storage, key, database);

    private Func<T> Pool<T>(string database)
        where T : DbContext
    {
        var builder = new DbContextOptionsBuilder<T>();
        EngineDifferences.Use(builder, storage.Postgres, LoginOf(database)?.App ?? EngineDifferences.SqliteSource(database));
        return new PooledDbContextFactory<T>(builder.Options, Kept).CreateDbContext;
    }
}
