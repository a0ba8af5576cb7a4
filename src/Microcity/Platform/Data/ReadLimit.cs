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

    private static readonly ConditionalWeakTable<sqlite3, Count> Counts = [];

    public static ReadLimit Instance { get; } = new();

    public static bool Watches(sqlite3 handle) => Counts.TryGetValue(handle, out _);

    /// <summary>Called when a handle opens for the first time.</summary>
    public static void Watch(sqlite3 handle)
    {
        var count = new Count();
        Counts.Add(handle, count);
        raw.sqlite3_progress_handler(handle, Part, _ => count.Left > 0 && --count.Left == 0 ? 1 : 0, null);
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (command is SqliteCommand { Transaction: null, Connection.Handle: { } handle } && Counts.TryGetValue(handle, out var count))
            count.Left = Parts;
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult DataReaderDisposing(DbCommand command, DataReaderDisposingEventData eventData, InterceptionResult result)
    {
        if (command is SqliteCommand { Connection.Handle: { } handle } && Counts.TryGetValue(handle, out var count))
            count.Left = 0;
        return result;
    }

    /// <summary>Parts that the read may still take; 0 without limit.</summary>
    private sealed class Count
    {
        public int Left;
    }
}
