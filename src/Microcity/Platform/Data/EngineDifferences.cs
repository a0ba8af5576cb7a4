using System.Buffers;
using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Quartz;
using SQLitePCL;

namespace Microcity.Platform;

/// <summary>All that SQLite and PostgreSQL must do differently, and nothing else does.</summary>
public static class EngineDifferences
{
    private static readonly HashSet<string> NetworkDisks = ["nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afs", "ceph", "gfs", "gfs2", "glusterfs", "fuse.sshfs", "fuse.glusterfs"];

    internal static string SqliteSource(string file) =>
        new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 5, Pooling = true }.ToString();

    internal static string PostgresSource(string server, string database) =>
        new NpgsqlConnectionStringBuilder(server)
        {
            Database = database,
            MaxAutoPrepare = 100,
            AutoPrepareMinUsages = 2,
            Options = "-c statement_timeout=5000 -c lock_timeout=2000 -c idle_in_transaction_session_timeout=10000 -c synchronous_commit=on",
        }.ToString();

    internal static void Use(DbContextOptionsBuilder options, string? postgres, string connection)
    {
        if (postgres is null)
            options.UseSqlite(connection).AddInterceptors(SqliteOpening.Instance, ReadLimit.Instance).ReplaceService<IMigrationsSqlGenerator, StrictTables>();
        else
            options.UseNpgsql(connection);
        options.UseSnakeCaseNamingConvention().AddInterceptors(OnlyInTurn.Instance);
    }

    /// <exception cref="InvalidOperationException">SQLite's files would lie on a disk that other machines share, where its locks do not hold.</exception>
    internal static void MustBeLocal(Storage storage, Func<string, string> formatOf)
    {
        if (storage.Postgres is null && NetworkDisks.Contains(formatOf(Path.GetFullPath(storage.Folder))))
            throw new InvalidOperationException($"{storage.Folder} lies on a network disk. SQLite needs a disk of this machine; several machines need PostgreSQL.");
    }

    /// <summary>Makes the database if there is none, and brings it to the newest migration.</summary>
    /// <param name="db">Of the program.</param>
    /// <param name="login">Null for SQLite.</param>
    internal static async Task Prepare(DbContext db, PostgresLogin? login, CancellationToken stop = default)
    {
        if (login is not null)
        {
            await login.Make(stop);
            await login.Migrate(db, stop);
            return;
        }
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource))!);
        await MigrateIfOld(db, stop);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", stop);
    }

    /// <summary>Migrating compares the whole model with that of the last migration, which takes longer than all else of a start; so it is asked first.</summary>
    internal static async Task MigrateIfOld(DbContext db, CancellationToken stop)
    {
        if ((await db.Database.GetPendingMigrationsAsync(stop)).Any())
            await db.Database.MigrateAsync(stop);
    }

    /// <summary>Where Quartz keeps its tables, and how its copies keep out of each other's way: by one file, or by rows of a cluster.</summary>
    internal static void KeepSchedule(IPersistentStoreBuilder store, Storage storage)
    {
        store.ConfigureStore(o => (o.TablePrefix, o.StoreJobDataAsStrings, o.UseBackgroundThreads) = (SchedulePrefix, true, true));
        if (PostgresLogin.Of(storage, new MasterKey(storage), storage.InstallationDatabase) is not { } login)
        {
            store.UseSqlite(SqliteFactory.Instance, SqliteSource(storage.InstallationDatabase));
            return;
        }
        store.UsePostgres(NpgsqlFactory.Instance, login.App);
        store.UseClustering(_ => { });
    }

    internal const string SchedulePrefix = "platform_quartz_";

    /// <summary>
    /// Until the transaction ends nobody else of this city does what has this name. SQLite has one writer at a time as it is; on PostgreSQL
    /// two who look first and write then would both find nothing.
    /// </summary>
    internal static async Task OneAtATime(CityDb db, string what, CancellationToken stop)
    {
        if (!db.Database.IsNpgsql())
            return;
        await db.Database.ExecuteSqlRawAsync("SET LOCAL statement_timeout = '60s'; SET LOCAL lock_timeout = '60s'", stop);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({what}, 0))", stop);
    }

    /// <summary>Whether a save failed because a unique index already holds the value.</summary>
    public static bool IsDuplicate(this DbUpdateException failure) => failure.InnerException switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is 2067 or 1555,
        PostgresException postgres => postgres.SqlState == PostgresErrorCodes.UniqueViolation,
        _ => false,
    };

    /// <summary>Whether a save failed because its days touch those of another row.</summary>
    public static bool IsOverlap(this DbUpdateException failure) => failure.InnerException switch
    {
        SqliteException sqlite => sqlite.Message.Contains("_no_overlap", StringComparison.Ordinal),
        PostgresException postgres => postgres.SqlState == PostgresErrorCodes.ExclusionViolation,
        _ => false,
    };

    /// <summary>Whether a statement gave up waiting for somebody else's transaction.</summary>
    public static bool IsLockTimeout(Exception failure) => failure switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode == 5,
        PostgresException postgres => postgres.SqlState == PostgresErrorCodes.LockNotAvailable,
        { InnerException: { } inner } => IsLockTimeout(inner),
        _ => false,
    };

    /// <summary>
    /// Whether the database could not do it now but will later: it is busy, full, interrupted, out of connections, restarting, or took too long.
    /// </summary>
    public static bool IsOverload(Exception failure) => failure switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode is 5 or 6 or 9 or 13,
        PostgresException postgres => postgres.IsTransient || postgres.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.DiskFull,
        NpgsqlException => true,
        { InnerException: { } inner } => IsOverload(inner),
        _ => false,
    };

    /// <summary>Whether the database is not one any more, or not there: only a restore helps.</summary>
    public static bool IsDamaged(Exception failure) => failure switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode is 11 or 14 or 26,
        PostgresException postgres => postgres.SqlState is PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted,
        { InnerException: { } inner } => IsDamaged(inner),
        _ => false,
    };

    /// <summary>
    /// Whether all that a save adds goes to the server in one message, which PostgreSQL does whole or not at all without being told to begin
    /// and to commit: two ways less for a row and its fact. Only what adds a few rows is known to be one.
    /// </summary>
    internal static bool HoldsByItself(DbContext db)
    {
        const int Few = 24;
        if (db.Database.CurrentTransaction is not null || !db.Database.IsNpgsql())
            return false;
        var rows = 0;
        foreach (var entry in db.ChangeTracker.Entries())
        {
            if (entry.State is EntityState.Modified or EntityState.Deleted || (entry.State is EntityState.Added && ++rows > Few))
                return false;
        }
        return rows > 1;
    }

    /// <summary>Forgets pooled connections, so that a database's files can be moved or removed.</summary>
    public static void LetGo(DbContext db)
    {
        if (db.Database.IsSqlite())
            SqliteConnection.ClearPool(new SqliteConnection(db.Database.GetConnectionString()));
        else
            NpgsqlConnection.ClearPool(new NpgsqlConnection(db.Database.GetConnectionString()));
    }

    /// <summary>Writes what waits in SQLite's log into the database file, so that the file alone is whole; PostgreSQL sees to it itself.</summary>
    public static Task Checkpoint(DbContext db, CancellationToken stop) =>
        db.Database.IsSqlite() ? db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", stop) : Task.CompletedTask;

    /// <summary>Refreshes what SQLite knows of its tables, from at most a thousand rows of each index; PostgreSQL sees to it itself.</summary>
    public static Task CountRows(DbContext db, CancellationToken stop) =>
        db.Database.IsSqlite() ? db.Database.ExecuteSqlRawAsync("PRAGMA analysis_limit=1000; PRAGMA optimize=0x10002", stop) : Task.CompletedTask;

    /// <summary>Adds many rows of one table at once: COPY on PostgreSQL, one prepared insert on SQLite. Nothing is stamped or tracked.</summary>
    public static async Task CopyIn<T>(DbContext db, IReadOnlyCollection<T> rows, CancellationToken stop)
        where T : class
    {
        var entity = db.Model.FindEntityType(typeof(T))!;
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!);
        var columns = entity.GetProperties().Select(p => (Name: p.GetColumnName(table)!, Get: p.GetGetter(), p.GetTypeMapping().Converter)).ToArray();
        object? Value(T row, int i) => columns[i].Get.GetClrValue(row) is { } value ? columns[i].Converter?.ConvertToProvider(value) ?? value : null;
        var names = string.Join(", ", columns.Select(c => c.Name));
        if (db.Database.GetDbConnection() is NpgsqlConnection postgres)
        {
            await using var copy = await postgres.BeginBinaryImportAsync($"COPY {table.Name} ({names}) FROM STDIN (FORMAT BINARY)", stop);
            foreach (var row in rows)
            {
                await copy.StartRowAsync(stop);
                for (var i = 0; i < columns.Length; i++)
                    await copy.WriteAsync(Value(row, i), stop);
            }
            await copy.CompleteAsync(stop);
            return;
        }
        await using var insert = (SqliteCommand)db.Database.GetDbConnection().CreateCommand();
        insert.Transaction = (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();
        insert.CommandText = $"INSERT INTO {table.Name} ({names}) VALUES ({string.Join(", ", columns.Select((_, i) => "$" + i))})";
        for (var i = 0; i < columns.Length; i++)
            insert.Parameters.Add(new SqliteParameter { ParameterName = "$" + i });
        foreach (var row in rows)
        {
            for (var i = 0; i < columns.Length; i++)
                insert.Parameters[i].Value = Value(row, i) ?? DBNull.Value;
            await insert.ExecuteNonQueryAsync(stop);
        }
    }

    /// <summary>
    /// A transaction that sees one moment of the database, may last as long as it takes and holds up no writer: SQLite's deferred one
    /// (its driver begins it under this name; it is serializable all the same), PostgreSQL's repeatable read without the usual time
    /// limits.
    /// </summary>
    public static async Task<IDbContextTransaction> LongRead(DbContext db, CancellationToken stop)
    {
        if (db.Database.IsSqlite())
            return await db.Database.BeginTransactionAsync(IsolationLevel.ReadUncommitted, stop);
        var snapshot = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
        await db.Database.ExecuteSqlRawAsync("SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0", stop);
        return snapshot;
    }

    /// <summary>
    /// Copies a stored value as the ledger writes it; nothing for null. What is not stored in the form that the program itself writes is
    /// copied as it stands, so that it differs.
    /// </summary>
    public static void CopyStored(DbDataReader row, int column, StoredAs form, IBufferWriter<byte> to)
    {
        if (row is SqliteDataReader sqlite)
            StoredText.Copy(raw.sqlite3_column_blob(sqlite.Handle, column), form, to);
        else if (!row.IsDBNull(column))
            StoredValue.Write(row, column, form, to);
    }
}
