using System.Data;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Microcity.Tests;

/// <summary>Lets one scope do to its city's database what the program may not; the context goes back to its pool closed and as it was.</summary>
internal sealed class OwnersHand(CityDb db, Storage storage) : IDisposable
{
    private readonly string? before = db.Database.GetConnectionString();

    public void Take() => Take(db, storage);

    public static void Take(DbContext db, Storage storage)
    {
        if (storage.Postgres is { } server)
            db.Database.SetConnectionString(EngineDifferences.PostgresSource(server, new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString()).Database!));
    }

    public void Dispose()
    {
        while (db.Database.GetDbConnection().State is not ConnectionState.Closed)
            db.Database.CloseConnection();
        db.Database.SetConnectionString(before);
    }
}
