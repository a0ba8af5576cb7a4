using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>The only way from a city to its database (T2).</summary>
public sealed class CityConnections(Storage storage, TimeProvider clock) : IDisposable
{
    private readonly ConcurrentDictionary<Guid, DbContextOptions> options = new();
    private readonly ConcurrentDictionary<Guid, WriterQueue> queues = new();

    /// <summary>Opens the database of the city that the scope works for.</summary>
    public CityDb Open(CityContext context, Actor actor)
    {
        var built = options.GetOrAdd(context.City.Id, _ => Options(context.City));
        return storage.Postgres is null
            ? new SqliteCityDb((DbContextOptions<SqliteCityDb>)built, context, actor, clock) { Queue = queues.GetOrAdd(context.City.Id, _ => new()) }
            : new PostgresCityDb((DbContextOptions<PostgresCityDb>)built, context, actor, clock);
    }

    public InstallationDb OpenInstallation() => storage.Postgres is null
        ? new SqliteInstallationDb(Built<SqliteInstallationDb>(storage.InstallationConnection), clock)
        : new PostgresInstallationDb(Built<PostgresInstallationDb>(storage.InstallationConnection), clock);

    public void Dispose()
    {
        foreach (var queue in queues.Values)
            queue.Dispose();
    }

    private DbContextOptions Options(City city) => storage.Postgres is null
        ? Built<SqliteCityDb>(storage.CityConnection(city))
        : Built<PostgresCityDb>(storage.CityConnection(city));

    private DbContextOptions<T> Built<T>(string connection)
        where T : DbContext
    {
        var builder = new DbContextOptionsBuilder<T>();
        EngineDifferences.Use(builder, storage.Postgres, connection);
        return builder.Options;
    }
}
