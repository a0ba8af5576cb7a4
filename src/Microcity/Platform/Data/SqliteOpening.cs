using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Microcity.Platform;

/// <summary>
/// Every SQLite connection of the program: durable before it answers, foreign keys on, five seconds of patience, and no way
/// to attach another city's file (T3, T59).
/// </summary>
internal sealed class SqliteOpening : DbConnectionInterceptor
{
    public static SqliteOpening Instance { get; } = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set((SqliteConnection)connection);
        return Task.CompletedTask;
    }

    private static void Set(SqliteConnection connection)
    {
        var handle = connection.Handle!;
        // A handle comes back from the pool as it went, so what it was told once still holds.
        if (ReadLimit.Watches(handle))
            return;
        raw.sqlite3_limit(handle, raw.SQLITE_LIMIT_ATTACHED, 0);
        using var pragmas = connection.CreateCommand();
        pragmas.CommandText = "PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000; PRAGMA trusted_schema=OFF; PRAGMA secure_delete=ON;";
        pragmas.ExecuteNonQuery();
        ReadLimit.Watch(handle);
    }
}
