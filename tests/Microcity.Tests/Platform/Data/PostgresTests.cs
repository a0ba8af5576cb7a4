using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Microcity.Tests;

public sealed class PostgresTests
{
    [Fact(SkipUnless = nameof(House.HasPostgres), SkipType = typeof(House), Skip = "no PostgreSQL at hand")]
    public async Task T60_Every_connection_commits_for_good_and_waits_for_nothing_for_long()
    {
        await using var house = await House.Open(Engine.Postgres, cities: ["ventspils"]);
        await using var inside = await house.App.Services.InCity(await house.City("ventspils"), a => a.IsJob("test"));
        var db = inside.ServiceProvider.GetRequiredService<CityDb>();
        foreach (var (setting, value) in new[]
        {
            ("synchronous_commit", "on"), ("statement_timeout", "5s"), ("lock_timeout", "2s"), ("idle_in_transaction_session_timeout", "10s"), ("transaction_isolation", "read committed"),
        })
            Assert.Equal((setting, value), (setting, await One(db, $"SHOW {setting}")));
    }

    [Fact(SkipUnless = nameof(House.HasPostgres), SkipType = typeof(House), Skip = "no PostgreSQL at hand")]
    public async Task T3_T60_The_login_of_a_city_owns_no_table_and_opens_no_other_city()
    {
        await using var house = await House.Open(Engine.Postgres, cities: ["ventspils", "valmiera"]);
        await using var inside = await house.App.Services.InCity(await house.City("ventspils"), a => a.IsJob("test"));
        var db = inside.ServiceProvider.GetRequiredService<CityDb>();
        Assert.Equal("0", await One(db, "SELECT COUNT(*) FROM pg_tables WHERE tableowner = current_user"));
        Assert.Equal("0", await One(db, "SELECT COUNT(*) FROM pg_extension WHERE extname <> 'plpgsql'"));
        Assert.Equal("False", await One(db, "SELECT rolsuper OR rolcreatedb OR rolcreaterole FROM pg_roles WHERE rolname = current_user"));
        foreach (var sql in new[] { "CREATE TABLE more (id int)", "DROP TABLE platform_setting", "ALTER TABLE evidence DISABLE TRIGGER ALL", "TRUNCATE platform_setting" })
            Assert.Equal("42501", (await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(sql))).SqlState);

        var connections = house.App.Services.GetRequiredService<CityConnections>();
        var here = new NpgsqlConnectionStringBuilder(connections.LoginOf(house.Storage.CityDatabase(await house.City("ventspils")))!.App);
        foreach (var elsewhere in new[] { house.Storage.CityDatabase(await house.City("valmiera")), house.Storage.InstallationDatabase })
        {
            await using var there = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(here.ToString()) { Database = elsewhere, Pooling = false }.ToString());
            Assert.Equal("42501", (await Assert.ThrowsAsync<PostgresException>(() => there.OpenAsync())).SqlState);
        }
    }

    private static async Task<string> One(CityDb db, string sql)
    {
        await db.Database.OpenConnectionAsync();
        await using var ask = db.Database.GetDbConnection().CreateCommand();
        ask.CommandText = sql;
        return Convert.ToString(await ask.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture)!;
    }
}
