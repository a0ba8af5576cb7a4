using CsCheck;
using Microcity.Evidence;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

public sealed class VerifyLedgerTests
{
    private const int Facts = 24;

    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task T38_Every_change_before_the_head_is_found_and_named(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        await using var inside = await Filled(house);
        var db = inside.ServiceProvider.GetRequiredService<CityDb>();
        var tamper = new Tamper(db, engine);
        await tamper.Prepare();
        Assert.True((await Verify(house)).Whole);
        await Gen.Select(Gen.Enum<Tampering>(), Gen.Int[1, Facts], Gen.Int[1, Facts], Gen.Int[0, 1000]).SampleAsync(
            async (how, at, other, pick) =>
            {
                var expected = await tamper.Do(how, at, other, pick);
                var state = await Verify(house);
                await tamper.Undo();
                Assert.False(state.Whole);
                Assert.Equal(expected, (state.First!.Kind, state.First.Seq));
            },
            iter: engine == Engine.Sqlite ? 1000 : 60, threads: 1);
        Assert.True((await Verify(house)).Whole);
    }

    [Fact]
    public async Task T38_One_byte_changed_in_the_file_is_named()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        await using (var inside = await Filled(house))
        {
            var db = inside.ServiceProvider.GetRequiredService<CityDb>();
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
            EngineDifferences.LetGo(db);
        }
        var file = Path.Combine(house.Folder, "cities", "ventspils.db");
        var bytes = await File.ReadAllBytesAsync(file);
        var at = bytes.AsSpan().IndexOf("\"mark\":17"u8);
        bytes[at + 7] = (byte)'2';
        await File.WriteAllBytesAsync(file, bytes);

        var state = await Verify(house);
        Assert.Equal((FlawKind.Changed, 17L, "made-up"), (state.First!.Kind, state.First.Seq, state.First.Fact!.Name));
        Assert.Equal(1, state.Flaws);
    }

    [Fact]
    public async Task T38_A_damaged_database_is_no_crash()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        await using (var inside = await Filled(house))
        {
            var db = inside.ServiceProvider.GetRequiredService<CityDb>();
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
            EngineDifferences.LetGo(db);
        }
        var file = Path.Combine(house.Folder, "cities", "ventspils.db");
        var (bytes, before) = (await File.ReadAllBytesAsync(file), await File.ReadAllBytesAsync(file));
        var page = bytes.AsSpan().IndexOf("\"mark\":17"u8) / 4096 * 4096;
        bytes.AsSpan(page, 64).Fill(0xFF);
        await File.WriteAllBytesAsync(file, bytes);
        Assert.False((await Verify(house)).Whole);
        await File.WriteAllBytesAsync(file, before);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule7_A_rewritten_tail_is_found_only_by_a_head_that_somebody_kept(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        await using var inside = await Filled(house, publish: false);
        var tamper = new Tamper(inside.ServiceProvider.GetRequiredService<CityDb>(), engine);
        await tamper.Prepare();
        var kept = new KnownHead(new(2026, 11, 23), Facts, Convert.ToHexStringLower((await inside.ServiceProvider.GetRequiredService<CityDb>().Set<Seal>().SingleAsync(s => s.Seq == Facts)).Hash));
        await tamper.Do(Tampering.Rewrite, 20, 1, 3);

        Assert.True((await Verify(house)).Whole);
        Assert.Null((await Verify(house)).LastHead);
        var state = await Verify(house, kept);
        Assert.Equal((FlawKind.NotAsPublished, (long)Facts), (state.First!.Kind, state.First.Seq));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Facts_without_a_seal_are_reported_and_do_not_break_the_chain(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        await using var inside = await Filled(house);
        var db = inside.ServiceProvider.GetRequiredService<CityDb>();
        db.Record(new LedgerVerified(1, true));
        await db.SaveChangesAsync();
        var state = await Verify(house);
        Assert.True(state.Whole);
        Assert.Equal((1, house.Clock.GetUtcNow().UtcDateTime), (state.Unsealed, state.OldestUnsealed));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Beside_a_server_that_writes_and_seals_it_sees_one_whole_moment(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        await using var inside = await Filled(house);
        using var done = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var i = 0; !done.IsCancellationRequested; i++)
            {
                await using var act = await house.Inside("ventspils");
                act.ServiceProvider.GetRequiredService<CityDb>().Record(new LedgerVerified(i, true));
                await act.ServiceProvider.GetRequiredService<CityDb>().SaveChangesAsync();
                if (i % 3 == 0)
                    await act.ServiceProvider.GetRequiredService<SealFacts>().Run();
            }
        });
        for (var i = 0; i < 20; i++)
            Assert.Null((await Verify(house)).First);
        await done.CancelAsync();
        await writing;
    }

    [Fact]
    public void Heads_of_several_cities_are_read_from_one_file()
    {
        var (hash, other) = (new string('a', 64), new string('B', 64));
        string[] lines = ["city,day,seq,hash", $"ventspils,2026-11-23,40,{hash}", $"valmiera,2026-11-23,7,{other}", "", "city,day,seq,hash"];
        Assert.Equal([new KnownHead(new(2026, 11, 23), 7, other.ToLowerInvariant())], HeadsFile.Read(lines, "valmiera"));
        Assert.Throws<FormatException>(() => HeadsFile.Read(["ventspils,yesterday,1,2"], "ventspils"));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule7_The_days_head_is_published_once_and_open_to_all(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        await using var inside = await Filled(house, publish: false);
        var publish = inside.ServiceProvider.GetRequiredService<PublishHead>();
        var head = await publish.Run();
        Assert.Null(await publish.Run());
        var csv = await house.Browser().GetStringAsync("/ventspils/open/ledger/heads.csv");
        Assert.Equal($"city,day,seq,hash\nventspils,2026-11-23,{Facts},{Convert.ToHexStringLower(head!.Hash)}\n", csv);
        Assert.True((await Verify(house, [.. HeadsFile.Read(csv.Split('\n'), "ventspils")])).Whole);
    }

    /// <summary>A city whose ledger holds nothing but made-up facts with every column filled, sealed up to the published head.</summary>
    private static async Task<AsyncServiceScope> Filled(House house, bool publish = true)
    {
        var inside = await house.Inside("ventspils");
        var db = inside.ServiceProvider.GetRequiredService<CityDb>();
        await new Tamper(db, db.Database.IsSqlite() ? Engine.Sqlite : Engine.Postgres).Empty();
        for (var i = 1; i <= Facts; i++)
        {
            var at = house.Clock.GetUtcNow().UtcDateTime.AddMilliseconds(i * 137);
            var fact = new EvidenceRow
            {
                Id = Ids.Next(at), Name = "made-up", Version = 1, OccurredAt = at, OccurredOn = DateOnly.FromDateTime(at), RecordedAt = at, Actor = RandomId.New().ToString("N"),
                OnBehalfOf = RandomId.New().ToString("N"), Subject = RandomId.New().ToString("N"), OrganisationId = RandomId.New(), Object = $"thing:{i}", Corrects = RandomId.New(),
                RequestId = RandomId.New().ToString("N"), Payload = $$"""{"mark":{{i}}}""",
            };
            db.Add(fact);
            db.Add(new EvidenceOpen { FactId = fact.Id });
        }
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        await inside.ServiceProvider.GetRequiredService<SealFacts>().Run();
        if (publish)
            await inside.ServiceProvider.GetRequiredService<PublishHead>().Run();
        return inside;
    }

    private static async Task<LedgerState> Verify(House house, params KnownHead[] kept)
    {
        await using var inside = await house.Inside("ventspils");
        return await inside.ServiceProvider.GetRequiredService<VerifyLedger>().Run(kept);
    }
}
