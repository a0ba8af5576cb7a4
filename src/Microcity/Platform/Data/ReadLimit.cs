using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Microcity.Platform;

/// <summary>
/// Ends a single read of SQLite that has gone wrong after 200 million steps, about two seconds; PostgreSQL has its statement limit
/// (T59, T60). Steps are counted and not time, so that a busy machine ends nothing. Reads inside a transaction are left alone.
/// </summary>
internal sealed class ReadLimit : DbCommandInterceptor
{
    private const int Part = 1_000_000;
    private const int Parts = 200;

    private static readonly ConditionalWeakTable<SqliteConnection, Count> Counts = [];

    public static ReadLimit Instance { get; } = new();

    /// <summary>Called as a connection opens.</summary>
    public static void Watch(SqliteConnection connection)
    {
        var count = new Count();
        Counts.AddOrUpdate(connection, count);
        raw.sqlite3_progress_handler(connection.Handle, Part, _ => count.Left > 0 && --count.Left == 0 ? 1 : 0, null);
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (command is SqliteCommand { Transaction: null, Connection: { } connection } && Counts.TryGetValue(connection, out var count))
            count.Left = Parts;
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult DataReaderDisposing(DbCommand command, DataReaderDisposingEventData eventData, InterceptionResult result)
    {
        if (command is SqliteCommand { Connection: { } connection } && Counts.TryGetValue(connection, out var count))
            count.Left = 0;
        return result;
    }

    /// <summary>Parts that the read may still take; 0 without limit.</summary>
    private sealed class Count
    {
        public int Left;
    }
}
