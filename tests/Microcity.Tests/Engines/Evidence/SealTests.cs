using Microcity.Evidence;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

public sealed class SealTests
{
    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule6_The_two_oracle_facts_have_the_oracle_hashes(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        await using var inside = await house.Inside("ventspils");
        var db = inside.ServiceProvider.GetRequiredService<CityDb>();
        await db.Set<EvidenceOpen>().ExecuteDeleteAsync();
        await Write(db, OracleFacts.Completed, OracleFacts.Withdrawn);
        await inside.ServiceProvider.GetRequiredService<SealFacts>().Run();

        var seals = await db.Set<Seal>().OrderBy(s => s.Seq).ToListAsync();
        Assert.Equal(
            ["e98e6517afe27af043b06067a64d512a72ea6e846c78b2b7a1a244df85f58912", "e8484a053d755f6380a346330ad2220cb4af86f189cf48ced83c69ea8d3995f7"],
            seals.Select(s => Convert.ToHexStringLower(s.Hash)));
        Assert.Equal([269, 246], await Lines(db));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule5_Places_have_no_gap_and_nothing_is_left_unsealed(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        await using var inside = await house.Inside("ventspils");
        var (db, seal) = (inside.ServiceProvider.GetRequiredService<CityDb>(), inside.ServiceProvider.GetRequiredService<SealFacts>());
        for (var i = 0; i < 3; i++)
        {
            for (var n = 0; n < 40; n++)
                db.Record(new LedgerVerified(n, true));
            await db.SaveChangesAsync();
            await seal.Run();
        }
        Assert.Equal(0, await seal.Run());
        Assert.Equal(0, await db.Set<EvidenceOpen>().CountAsync());
        var order = await db.Set<Seal>().OrderBy(s => s.Seq).Select(s => new { s.Seq, s.FactId }).ToListAsync();
        Assert.Equal(Enumerable.Range(1, order.Count).Select(i => (long)i), order.Select(s => s.Seq));
        Assert.Equal(await db.Set<EvidenceRow>().OrderBy(f => f.Id).Select(f => f.Id).ToListAsync(), order.Select(s => s.FactId));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule5_A_slow_transaction_gets_a_later_place_and_is_not_skipped(Engine engine)
    {
        // SQLite has one writer, so there a transaction cannot be overtaken.
        Assert.SkipUnless(engine == Engine.Postgres, "needs two writers at once");
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        await using var slow = await house.Inside("ventspils");
        var slowDb = slow.ServiceProvider.GetRequiredService<CityDb>();
        await using var together = await slowDb.Together();
        slowDb.Record(new LedgerVerified(1, true));
        await slowDb.SaveChangesAsync();
        var early = slowDb.ChangeTracker.Entries<EvidenceRow>().Single().Entity.Id;

        await using var fast = await house.Inside("ventspils");
        var (db, seal) = (fast.ServiceProvider.GetRequiredService<CityDb>(), fast.ServiceProvider.GetRequiredService<SealFacts>());
        db.Record(new LedgerVerified(2, true));
        await db.SaveChangesAsync();
        var late = db.ChangeTracker.Entries<EvidenceRow>().Single().Entity.Id;
        await seal.Run();
        Assert.False(await db.Set<Seal>().AnyAsync(s => s.FactId == early));

        await together.Commit();
        Assert.Equal(1, await seal.Run());
        var order = await db.Set<Seal>().OrderByDescending(s => s.Seq).Take(2).Select(s => s.FactId).ToListAsync();
        Assert.Equal([early, late], order);
        Assert.True(early.CompareTo(late) < 0);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule5_Of_two_copies_one_seals(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        await using var inside = await house.Inside("ventspils");
        var db = inside.ServiceProvider.GetRequiredService<CityDb>();
        db.Record(new LedgerVerified(1, true));
        await db.SaveChangesAsync();
        await inside.ServiceProvider.GetRequiredService<SealFacts>().Run();
        db.Record(new LedgerVerified(2, true));
        await db.SaveChangesAsync();

        var other = new SealFacts(db, new TakeLease(db, new Node(), house.Clock));
        Assert.Equal(0, await other.Run());
        house.Clock.TurnTo(house.Clock.GetUtcNow().AddSeconds(11));
        Assert.Equal(1, await other.Run());
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Seals_and_heads_refuse_every_change(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        await using var inside = await house.Inside("ventspils");
        var db = inside.ServiceProvider.GetRequiredService<CityDb>();
        Assert.NotNull(await inside.ServiceProvider.GetRequiredService<PublishHead>().Run());
        foreach (var change in new[]
        {
            "UPDATE evidence SET payload = ''", "DELETE FROM evidence", "UPDATE evidence_seal SET seq = seq + 1", "DELETE FROM evidence_seal",
            "UPDATE evidence_head SET seq = 9", "DELETE FROM evidence_head",
        })
            Assert.Contains("append-only", (await Assert.ThrowsAnyAsync<Exception>(() => db.Database.ExecuteSqlRawAsync(change))).Message, StringComparison.Ordinal);
    }

    private static async Task Write(CityDb db, params EvidenceRow[] facts)
    {
        foreach (var fact in facts)
        {
            db.Add(fact);
            db.Add(new EvidenceOpen { FactId = fact.Id });
        }
        await db.SaveChangesAsync();
    }

    /// <summary>Lengths of the lines as they are read for verification.</summary>
    private static async Task<List<int>> Lines(CityDb db)
    {
        await db.Database.OpenConnectionAsync();
        await using var read = LedgerRows.Sealed(db).CreateDbCommand();
        await using var rows = await read.ExecuteReaderAsync();
        var (line, lengths) = (new LedgerLine(), new List<int>());
        while (await rows.ReadAsync())
        {
            line.Set(rows.GetInt64(0), rows, 3);
            lengths.Add(line.Bytes.Length);
        }
        return lengths;
    }
}

/// <summary>The two facts of the specification's hash oracle.</summary>
internal static class OracleFacts
{
    private const string Actor = "a1f0c0de00004000800000000000000b";

    public static EvidenceRow Completed => new()
    {
        Id = Guid.Parse("019d2b5c00007000800000000000000a"),
        Name = "placement-completed",
        Version = 1,
        OccurredAt = new(2026, 7, 31, 13, 0, 0, DateTimeKind.Utc),
        OccurredOn = new(2026, 7, 31),
        RecordedAt = new(2026, 7, 31, 13, 5, 9, 120, DateTimeKind.Utc),
        Actor = Actor,
        Subject = "7e57a11a00004000800000000000000c",
        Object = "placement:019d2b5b00007000800000000000000d",
        Payload = """{"workDays":15,"hours":60,"stem":true}""",
    };

    public static EvidenceRow Withdrawn => new()
    {
        Id = Guid.Parse("019d2b5c00007000800000000000000e"),
        Name = "fact-withdrawn",
        Version = 1,
        OccurredAt = new(2026, 8, 3, 8, 0, 0, DateTimeKind.Utc),
        OccurredOn = new(2026, 8, 3),
        RecordedAt = new(2026, 8, 3, 8, 0, 0, DateTimeKind.Utc),
        Actor = Actor,
        Object = "fact:019d2b5c00007000800000000000000a",
        Corrects = Guid.Parse("019d2b5c00007000800000000000000a"),
        Payload = """{"reason":"wrong-person"}""",
    };
}
