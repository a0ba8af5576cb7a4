using Microsoft.Data.Sqlite;

namespace Microcity.Platform;

/// <summary>A city's SQLite file as a whole: copied while it is served, put back while it is not (T49). PostgreSQL has tools of its own for both.</summary>
internal static class CityBackups
{
    /// <summary>One moment of the database in one file.</summary>
    public static void Copy(string from, string to)
    {
        using var source = Open(from, SqliteOpenMode.ReadWrite);
        using var copy = Open(to, SqliteOpenMode.ReadWriteCreate);
        source.BackupDatabase(copy);
    }

    /// <returns>Null when it is whole, else what SQLite says of it.</returns>
    public static string? Broken(string file)
    {
        using var database = Open(file, SqliteOpenMode.ReadOnly);
        using var check = database.CreateCommand();
        check.CommandText = "PRAGMA integrity_check";
        return check.ExecuteScalar() as string is var said && said == "ok" ? null : said;
    }

    /// <summary>Nobody may have the city open.</summary>
    public static void PutBack(string from, string to)
    {
        SqliteConnection.ClearAllPools();
        foreach (var old in new[] { to, to + "-wal", to + "-shm" })
            File.Delete(old);
        Copy(from, to);
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
