using System.Net;
using Microcity.Evidence;
using Microcity.Platform;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Microcity.Tests;

/// <summary>A city is a database: what breaks one stops no other (T5).</summary>
public sealed class DamagedCityTests
{
    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task T5_A_damaged_city_says_503_while_requests_jobs_and_the_start_of_the_other_go_on(Engine engine)
    {
        var ear = new Ear();
        await using var house = await House.Open(engine, modules: ReactionTests.With(ear), cities: ["ventspils", "valmiera"], serving: true);
        var (known, _) = await house.Signed("valmiera", "officer");
        Assert.Equal(HttpStatusCode.OK, (await known.GetAsync("/valmiera/work")).StatusCode);
        await Damage(house, "valmiera");

        foreach (var (browser, path) in new[] { (house.Browser(), "/valmiera"), (known, "/valmiera/work"), (known, "/valmiera/api/v1/me"), (house.Browser(), "/valmiera/sign-in") })
        {
            var refused = await browser.GetAsync(path);
            Assert.True(refused.StatusCode == HttpStatusCode.ServiceUnavailable, $"{path}: {(int)refused.StatusCode}");
            Assert.NotNull(refused.Headers.RetryAfter);
            Assert.NotEmpty(await refused.Content.ReadAsStringAsync());
        }
        Assert.Equal(HttpStatusCode.OK, (await house.Browser().GetAsync("/ventspils")).StatusCode);
        Assert.Equal("ok", await house.Browser().GetStringAsync("/health/ready"));

        await using (var inside = await house.Inside("ventspils"))
        {
            var db = inside.ServiceProvider.GetRequiredService<CityDb>();
            db.Record(new TestHappened("thing", 1));
            await db.SaveChangesAsync();
        }
        for (var i = 0; i < 600 && ear.Told.Count == 0; i++)
            await Task.Delay(50);
        Assert.Equal(["1"], ear.Told);

        await using var restarted = await house.Beside();
        if (engine == Engine.Sqlite)
            await restarted.App.Services.GetRequiredService<PrepareDatabases>().Run();
        Assert.Equal(HttpStatusCode.OK, (await restarted.Browser().GetAsync("/ventspils")).StatusCode);
        if (engine == Engine.Sqlite)
            File.Delete(house.Storage.CityDatabase(await house.City("valmiera")));
    }

    private static async Task Damage(House house, string slug)
    {
        var city = await house.City(slug);
        if (house.Storage.Postgres is { } server)
        {
            await using var connection = new NpgsqlConnection(server);
            await connection.OpenAsync();
            await using var drop = new NpgsqlCommand($"DROP DATABASE {house.Storage.CityDatabase(city)} WITH (FORCE)", connection);
            await drop.ExecuteNonQueryAsync();
        }
        else
        {
            await using (var inside = await house.Inside(slug))
                EngineDifferences.LetGo(inside.ServiceProvider.GetRequiredService<CityDb>());
            foreach (var file in new[] { house.Storage.CityDatabase(city), house.Storage.CityDatabase(city) + "-wal" }.Where(File.Exists))
            {
                await using var written = File.OpenWrite(file);
                await written.WriteAsync(Enumerable.Repeat((byte)'x', (int)written.Length).ToArray());
            }
        }
        house.App.Services.GetRequiredService<IMemoryCache>().Remove((city.Id, CityProfile.Key));
    }
}
