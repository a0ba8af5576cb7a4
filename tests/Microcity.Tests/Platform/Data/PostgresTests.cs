using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

public sealed class PostgresTests
{
    public static TheoryData<Engine> Engines => [.. House.Engines.Where(e => e.Data == Engine.Postgres)];

    [Theory(SkipTestWithoutData = true), MemberData(nameof(Engines))]
    public async Task T60_Every_connection_commits_for_good_and_waits_for_nothing_for_long(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        await using var inside = await house.Inside("ventspils");
        var db = inside.ServiceProvider.GetRequiredService<CityDb>();
        foreach (var (setting, value) in new[]
        {
            ("synchronous_commit", "on"), ("statement_timeout", "5s"), ("lock_timeout", "2s"), ("idle_in_transaction_session_timeout", "10s"), ("transaction_isolation", "read committed"),
        })
            Assert.Equal((setting, value), (setting, await One(db, $"SHOW {setting}")));
    }

    private static async Task<string> One(CityDb db, string sql)
    {
        await db.Database.OpenConnectionAsync();
        await using var ask = db.Database.GetDbConnection().CreateCommand();
        ask.CommandText = sql;
        return Convert.ToString(await ask.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture)!;
    }
}
