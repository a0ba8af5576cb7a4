using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

/// <summary>What must never be is refused by the database itself, even to SQL that goes past the program (T61).</summary>
public sealed class ConstraintTests
{
    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task T61_SQL_past_the_program_cannot_break_a_promise(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        await using var inside = await house.Inside("ventspils");
        var db = inside.ServiceProvider.GetRequiredService<CityDb>();
        var (now, account) = (house.Clock.GetUtcNow().UtcDateTime, RandomId.New());
        async Task Refused(FormattableString sql, string promise)
        {
            var failure = await Assert.ThrowsAnyAsync<Exception>(() => db.Database.ExecuteSqlAsync(sql));
            Assert.Contains(promise, failure.ToString(), StringComparison.OrdinalIgnoreCase);
        }
        FormattableString Entry(int status, byte[] body) =>
            $"INSERT INTO platform_idempotency_entry (id, actor, key, request_hash, status, body, at) VALUES ({RandomId.New()}, {"visitor"}, {account}, {new byte[32]}, {status}, {body}, {now})";
        await db.Database.ExecuteSqlAsync(Entry(200, new byte[16 << 10]));
        await Refused(Entry(200, []), engine == Engine.Sqlite ? "UNIQUE" : "23505");
        await Refused($"UPDATE platform_idempotency_entry SET body = {new byte[(16 << 10) + 1]}", "body_at_most_16_kib");
        await Refused($"INSERT INTO platform_session (id, key_hash, account_id, method, started_at, last_seen_at, fresh_until, device, created_at, version) VALUES ({RandomId.New()}, {new byte[32]}, {account}, {"Seat"}, {now}, {now}, {now}, {"x"}, {now}, {1})", engine == Engine.Sqlite ? "FOREIGN KEY" : "23503");
    }
}
