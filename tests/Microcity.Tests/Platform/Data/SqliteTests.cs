using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using Microcity.Platform;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

public sealed class SqliteTests
{
    [Fact]
    public async Task T59_Every_connection_is_durable_patient_and_strict()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        await using var inside = await house.Inside("ventspils");
        var db = inside.ServiceProvider.GetRequiredService<CityDb>();
        foreach (var (pragma, value) in new[] { ("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1"), ("busy_timeout", "5000"), ("trusted_schema", "0"), ("secure_delete", "1") })
            Assert.Equal((pragma, value), (pragma, await One(db, $"PRAGMA {pragma}")));
        Assert.Equal("0", await One(db, "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '__EF%' AND sql NOT LIKE '%STRICT'"));
        Assert.Contains("attached", (await Assert.ThrowsAsync<SqliteException>(() => db.Database.ExecuteSqlRawAsync("ATTACH 'other.db' AS other"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task T59_A_transaction_that_will_write_takes_its_turn_at_once()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        await using var copy = await house.Beside();
        await using var inside = await house.Inside("ventspils");
        await using (await inside.ServiceProvider.GetRequiredService<CityDb>().Together())
        {
            await using var other = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(house.Folder, "cities", "ventspils.db"), DefaultTimeout = 1 }.ToString());
            await other.OpenAsync();
            Assert.Equal(5, Assert.Throws<SqliteException>(() => other.BeginTransaction()).SqliteErrorCode);
        }
    }

    [Fact]
    public async Task T59_T61_16_writers_in_two_programs_meet_no_locked_database_and_hold_up_no_reader()
    {
        await using var house = await House.Open(Engine.Sqlite, modules: NotesModule.With(new()), cities: ["ventspils"]);
        await using var copy = await house.Beside(NotesModule.With(new()));
        await house.Browser().GetAsync("/ventspils/sign-in");
        using var done = new CancellationTokenSource();
        var times = new List<double>();
        var reading = Task.Run(async () =>
        {
            using var reader = house.Browser();
            while (!done.IsCancellationRequested)
            {
                var began = Stopwatch.GetTimestamp();
                Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/ventspils/api/v1/notes/all")).StatusCode);
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
        });
        var statuses = await Task.WhenAll(Enumerable.Range(0, 16).Select(async i =>
        {
            using var writer = (i % 2 == 0 ? house : copy).Browser();
            var wrong = 0;
            for (var n = 0; n < 20; n++)
                wrong += (await writer.PostAsJsonAsync("/ventspils/api/v1/notes/plain", new NoteBody("a"))).StatusCode == HttpStatusCode.Created ? 0 : 1;
            return wrong;
        }));
        await done.CancelAsync();
        await reading;
        Assert.Equal(0, statuses.Sum());
        Assert.Equal(320, (await NotesModule.All(house)).Count);
        Assert.NotEmpty(times);
    }

    [Fact]
    public async Task T59_200_wait_for_the_writer_and_the_next_is_asked_to_come_back()
    {
        await using var house = await House.Open(Engine.Sqlite, modules: NotesModule.With(new()), cities: ["ventspils"]);
        await using var inside = await house.Inside("ventspils");
        var held = await inside.ServiceProvider.GetRequiredService<CityDb>().Together();
        using var browser = house.Browser();
        var waiting = Enumerable.Range(0, WriterQueue.Places + 1).Select(_ => browser.PostAsJsonAsync("/ventspils/api/v1/notes/plain", new NoteBody("a"))).ToList();
        var turnedAway = await await Task.WhenAny(waiting);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, turnedAway.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(5), turnedAway.Headers.RetryAfter?.Delta);
        Assert.Equal("application/problem+json", turnedAway.Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/ventspils/api/v1/notes/all")).StatusCode);
        await held.DisposeAsync();
        Assert.Equal(WriterQueue.Places, (await Task.WhenAll(waiting)).Count(a => a.StatusCode == HttpStatusCode.Created));
    }

    [Fact]
    public async Task T59_A_read_that_runs_away_is_ended()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        await using var inside = await house.Inside("ventspils");
        var db = inside.ServiceProvider.GetRequiredService<CityDb>();
        var endless = db.Database.SqlQueryRaw<int>("WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT COUNT(*) AS \"Value\" FROM n");
        var failure = await Assert.ThrowsAsync<SqliteException>(() => endless.ToListAsync());
        Assert.Equal(9, failure.SqliteErrorCode);
        Assert.Equal(503, Failures.Status(failure));
        Assert.Single(await db.Set<Setting>().ToListAsync());
    }

    [Fact]
    public void T59_A_network_disk_is_refused()
    {
        foreach (var disk in new[] { "nfs", "cifs", "smb2" })
            Assert.Contains("network disk", Assert.Throws<InvalidOperationException>(() => EngineDifferences.MustBeLocal(new("/data"), _ => disk)).Message, StringComparison.Ordinal);
        EngineDifferences.MustBeLocal(new("/data"), _ => "ext4");
        EngineDifferences.MustBeLocal(new("/data", "Host=db"), _ => "nfs");
    }

    private static async Task<string> One(CityDb db, string sql)
    {
        await db.Database.OpenConnectionAsync();
        await using var ask = db.Database.GetDbConnection().CreateCommand();
        ask.CommandText = sql;
        return Convert.ToString(await ask.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture)!;
    }
}
