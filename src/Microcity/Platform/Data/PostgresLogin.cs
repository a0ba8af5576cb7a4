using System.Buffers.Text;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Microcity.Platform;

/// <summary>How one PostgreSQL database is reached: by its owner, to make and migrate it, and by the program, which owns nothing in it.</summary>
/// <param name="Server">Connection string of the owner.</param>
/// <param name="Database">Its name.</param>
/// <param name="Password">Of the program's login, derived from the master key.</param>
internal sealed record PostgresLogin(string Server, string Database, string Password)
{
    /// <returns>Null for SQLite.</returns>
    public static PostgresLogin? Of(Storage storage, MasterKey key, string database) =>
        storage.Postgres is { } server ? new(server, database, Base64Url.EncodeToString(key.Derive("postgres login " + database))) : null;

    public string Role => Database + "_app";

    /// <summary>Connection string of the program.</summary>
    public string App => new NpgsqlConnectionStringBuilder(EngineDifferences.PostgresSource(Server, Database)) { Username = Role, Password = Password }.ToString();

    /// <summary>Connection string of the owner.</summary>
    public string Owner => new NpgsqlConnectionStringBuilder(Server) { Database = Database, Pooling = false }.ToString();

    /// <summary>Makes the database and the login where they are missing, and lets nobody else in.</summary>
    public async Task Make(CancellationToken stop)
    {
        await using var server = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Server) { Database = "postgres", Pooling = false }.ToString());
        await server.OpenAsync(stop);
        async Task<bool> Has(string what, string name)
        {
            await using var ask = new NpgsqlCommand(what, server) { Parameters = { new() { Value = name } } };
            return await ask.ExecuteScalarAsync(stop) is not null;
        }
        async Task Do(string sql)
        {
            await using var command = new NpgsqlCommand(sql, server);
            await command.ExecuteNonQueryAsync(stop);
        }
        if (!await Has("SELECT 1 FROM pg_roles WHERE rolname = $1", Role))
            await Do($"CREATE ROLE {Quoted(Role)} LOGIN PASSWORD '{Password}'");
        // Collation C, so that both databases order text alike.
        if (!await Has("SELECT 1 FROM pg_database WHERE datname = $1", Database))
            await Do($"CREATE DATABASE {Quoted(Database)} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'");
        // Said at every start: a program that ended half way through the first one is put right.
        await Do($"REVOKE ALL ON DATABASE {Quoted(Database)} FROM PUBLIC");
        await Do($"GRANT CONNECT ON DATABASE {Quoted(Database)} TO {Quoted(Role)}");
    }

    /// <summary>Brings the database to the newest migration as its owner; the program may read and write the rows of every table.</summary>
    public async Task Migrate(DbContext db, CancellationToken stop)
    {
        db.Database.SetConnectionString(Owner);
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(5));
        try
        {
            await EngineDifferences.MigrateIfOld(db, stop);
            foreach (var right in new[] { "USAGE ON SCHEMA public", "SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public", "USAGE ON ALL SEQUENCES IN SCHEMA public" })
            {
                var grant = $"GRANT {right} TO {Quoted(Role)}";
                await db.Database.ExecuteSqlRawAsync(grant, stop);
            }
        }
        finally
        {
            // It goes back to a pool, where nobody may find it with the owner's rights.
            db.Database.SetConnectionString(App);
            db.Database.SetCommandTimeout(null);
        }
    }

    private static string Quoted(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
