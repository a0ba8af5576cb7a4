using Microcity.Evidence;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

public sealed class ReactionTests
{
    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule9_Two_copies_of_which_any_dies_at_any_moment_have_each_effect_once(Engine engine)
    {
        const int Facts = 300;
        var random = new SeededChance(9);
        Ear Deaf() => new() { Hears = _ => random.OneIn(25) ? throw new InvalidOperationException("made to fail") : Task.CompletedTask };
        await using var house = await House.Open(engine, modules: With(Deaf()), cities: ["ventspils"]);
        await Happen(house, Facts, i => $"thing-{i % 7}");

        for (var round = 0; await Heard(house) < Facts; round++)
        {
            Assert.True(round < 300, "The reaction does not get on.");
            await using var nodes = new TwoNodes(house, Deaf);
            if (round < 40)
                nodes.DieAfter(random.Below(2), 5 + random.Below(60));
            await Task.WhenAll(nodes.Work(0), nodes.Work(1));
            house.Clock.TurnTo(house.Clock.GetUtcNow().AddMinutes(16));
        }
        await using var inside = await house.Inside("ventspils");
        var effects = await inside.ServiceProvider.GetRequiredService<CityDb>().Set<MailOut>().OrderBy(m => m.Id).Select(m => m.Subject).ToListAsync();
        Assert.Equal(Enumerable.Range(0, Facts).Select(i => $"{i}"), effects.OrderBy(int.Parse));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule9_The_twelfth_failure_sets_a_fact_aside_and_parks_what_is_about_the_same_thing(Engine engine)
    {
        var broken = true;
        var ear = new Ear { Hears = fact => broken && fact.Fact.Number == 1 ? throw new InvalidOperationException("broken") : Task.CompletedTask };
        await using var house = await House.Open(engine, modules: With(ear), cities: ["ventspils"]);
        await Happen(house, 6, i => i % 2 == 1 ? "odd" : "even");
        var waits = new List<double>();
        for (var i = 0; i < 12; i++)
        {
            await Round(house);
            var cursor = await Cursor(house);
            Assert.Equal(i < 11 ? i + 1 : 0, cursor.Attempts);
            if (cursor.NextTryAt is { } next)
            {
                waits.Add((next - house.Clock.GetUtcNow().UtcDateTime).TotalSeconds);
                house.Clock.TurnTo(next.AddMilliseconds(-1));
                await Round(house);
                Assert.Equal(i + 1, (await Cursor(house)).Attempts);
                house.Clock.TurnTo(next);
            }
        }
        Assert.Equal([5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900], waits);

        await Round(house);
        Assert.Equal(["0", "2", "4"], await Effects(house));
        Assert.Equal([(1, "InvalidOperationException", 12), (3, null, 0), (5, null, 0)], await Letters(house));

        Assert.False((await Replay(house)).Done);
        Assert.Equal(["0", "2", "4"], await Effects(house));
        broken = false;
        Assert.Equal(3, (await Replay(house)).Value);
        Assert.Equal(["0", "2", "4", "1", "3", "5"], await Effects(house));
        Assert.Empty(await Letters(house));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule8_A_withdrawn_fact_is_undone_once_and_one_that_was_never_done_is_not(Engine engine)
    {
        var ear = new Ear { Hears = fact => fact.Fact.Number == 1 ? throw new InvalidOperationException("broken") : Task.CompletedTask };
        await using var house = await House.Open(engine, modules: With(ear), cities: ["ventspils"]);
        await Happen(house, 2, i => $"thing-{i}");
        for (var i = 0; i < 12; i++)
        {
            await Round(house);
            house.Clock.TurnTo(house.Clock.GetUtcNow().AddMinutes(16));
        }
        await using (var inside = await house.Inside("ventspils"))
        {
            var facts = await inside.ServiceProvider.GetRequiredService<CityDb>().Set<EvidenceRow>().Where(f => f.Name == "test-happened").OrderBy(f => f.Id).Select(f => f.Id).ToListAsync();
            var withdraw = inside.ServiceProvider.GetRequiredService<WithdrawFact>();
            foreach (var fact in facts)
                Assert.True((await withdraw.Run(fact, "wrong-person")).Done);
            Assert.Equal("evidence.already-withdrawn", (await withdraw.Run(facts[0], "again")).Refusal!.Reasons[0].Code);
            await inside.ServiceProvider.GetRequiredService<SealFacts>().Run();
        }
        await Round(house);
        await Round(house);
        Assert.Equal(["0", "undo 0"], await Effects(house));
        Assert.Empty(await Letters(house));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule8_A_withdrawal_cannot_be_withdrawn(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        await using var inside = await house.Inside("ventspils");
        var (db, withdraw) = (inside.ServiceProvider.GetRequiredService<CityDb>(), inside.ServiceProvider.GetRequiredService<WithdrawFact>());
        var fact = await db.Set<EvidenceRow>().Select(f => f.Id).FirstAsync();
        await withdraw.Run(fact, "wrong-value");
        var withdrawal = await db.Set<EvidenceRow>().SingleAsync(f => f.Name == FactWithdrawn.Name);
        Assert.Equal((fact, $"fact:{fact:N}", """{"reason":"wrong-value"}"""), (withdrawal.Corrects!.Value, withdrawal.Object, withdrawal.Payload));
        Assert.Equal("evidence.withdrawal-final", (await withdraw.Run(withdrawal.Id, "no")).Refusal!.Reasons[0].Code);
        Assert.Equal(RefusalKind.NothingHere, (await withdraw.Run(RandomId.New(), "no")).Refusal!.Kind);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule9_A_new_reaction_hears_the_past_only_if_it_asks_to(Engine engine)
    {
        var (late, early) = (new Ear { Name = "test.late" }, new Ear { Name = "test.early", StartAt = StartAt.Beginning });
        late.StartAt = StartAt.Now;
        await using var house = await House.Open(engine, modules: With(late, early), cities: ["ventspils"]);
        await Happen(house, 2, i => $"thing-{i}");
        await Round(house);
        await Happen(house, 1, _ => "thing", first: 2);
        await Round(house);
        Assert.Equal(["2"], late.Told);
        Assert.Equal(["0", "1", "2"], early.Told);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule9_A_hundred_dead_letters_in_an_hour_stop_a_reaction_until_it_is_started_again(Engine engine)
    {
        var ear = new Ear { Hears = _ => throw new InvalidOperationException("all broken") };
        await using var house = await House.Open(engine, modules: With(ear), cities: ["ventspils"]);
        await Happen(house, 2, i => $"thing-{i}");
        await Round(house);
        await using (var inside = await house.Inside("ventspils"))
        {
            var db = inside.ServiceProvider.GetRequiredService<CityDb>();
            db.AddRange(Enumerable.Range(0, 99).Select(i => new DeadLetter { Reaction = ear.Name, Seq = -i - 1, FactId = RandomId.New(), Object = $"old:{i}", Error = "Failure", Attempts = 12 }));
            await db.SaveChangesAsync();
            await db.Set<ReactionCursor>().ExecuteUpdateAsync(c => c.SetProperty(x => x.Attempts, 11).SetProperty(x => x.NextTryAt, (DateTime?)null));
        }
        await Round(house);
        Assert.NotNull((await Cursor(house)).StoppedAt);
        var tries = ear.Told.Count;
        house.Clock.TurnTo(house.Clock.GetUtcNow().AddHours(2));
        await Round(house);
        Assert.Equal(tries, ear.Told.Count);

        await using (var inside = await house.Inside("ventspils"))
            Assert.True((await inside.ServiceProvider.GetRequiredService<StartReaction>().Run(ear.Name)).Done);
        await Round(house);
        Assert.Equal(tries + 1, ear.Told.Count);
    }

    [Fact]
    public async Task A_reaction_hears_the_person_not_the_alias_and_nobody_after_erasure()
    {
        var ear = new Ear();
        await using var house = await House.Open(Engine.Sqlite, modules: With(ear), cities: ["ventspils"]);
        var person = RandomId.New();
        for (var i = 0; i < 2; i++)
        {
            await using (var inside = await house.Inside("ventspils"))
            {
                var db = inside.ServiceProvider.GetRequiredService<CityDb>();
                db.Record(new TestHappened("thing", i, person, person, [new Code("a"), new Code("b")]));
                await db.SaveChangesAsync();
                await inside.ServiceProvider.GetRequiredService<SealFacts>().Run();
                if (i == 1)
                    await db.Set<PersonAlias>().ExecuteDeleteAsync();
            }
            await Round(house);
        }
        Assert.Equal([person, Guid.Empty], ear.Facts.Select(f => f.Fact.Who));
        Assert.Equal([person, Guid.Empty], ear.Facts.Select(f => f.Fact.Whom!.Value));
        Assert.Equal(["a", "b"], ear.Facts[0].Fact.Codes!.Select(c => c.ToString()));
    }

    internal static Installation With(params Ear[] ears) => new([.. House.Modules.Modules, new Listening(ears)]);

    private static async Task Happen(House house, int count, Func<int, string> about, int first = 0)
    {
        await using var inside = await house.Inside("ventspils");
        var db = inside.ServiceProvider.GetRequiredService<CityDb>();
        for (var i = first; i < first + count; i++)
            db.Record(new TestHappened(about(i), i));
        await db.SaveChangesAsync();
        await inside.ServiceProvider.GetRequiredService<SealFacts>().Run();
    }

    private static async Task Round(House house)
    {
        await using var inside = await house.Inside("ventspils");
        await inside.ServiceProvider.GetRequiredService<RunReactions>().Run();
    }

    private static async Task<ReactionCursor> Cursor(House house)
    {
        await using var inside = await house.Inside("ventspils");
        return await inside.ServiceProvider.GetRequiredService<CityDb>().Set<ReactionCursor>().AsNoTracking().FirstAsync();
    }

    private static async Task<int> Heard(House house)
    {
        await using var inside = await house.Inside("ventspils");
        return await inside.ServiceProvider.GetRequiredService<CityDb>().Set<MailOut>().CountAsync();
    }

    private static async Task<List<string>> Effects(House house)
    {
        await using var inside = await house.Inside("ventspils");
        return await inside.ServiceProvider.GetRequiredService<CityDb>().Set<MailOut>().OrderBy(m => m.Id).Select(m => m.Subject).ToListAsync();
    }

    private static async Task<List<(int Number, string? Error, int Attempts)>> Letters(House house)
    {
        await using var inside = await house.Inside("ventspils");
        var db = inside.ServiceProvider.GetRequiredService<CityDb>();
        var letters = await db.Set<DeadLetter>().OrderBy(l => l.Seq).Join(db.Set<EvidenceRow>(), l => l.FactId, f => f.Id, (l, f) => new { l.Error, l.Attempts, f.Payload }).ToListAsync();
        return [.. letters.Select(l => (int.Parse(string.Concat(l.Payload.Where(char.IsAsciiDigit)), null), l.Error, l.Attempts))];
    }

    private static async Task<Outcome<int>> Replay(House house)
    {
        await using var inside = await house.Inside("ventspils");
        var letter = await inside.ServiceProvider.GetRequiredService<CityDb>().Set<DeadLetter>().OrderBy(l => l.Seq).Select(l => l.Id).FirstAsync();
        return await inside.ServiceProvider.GetRequiredService<ReplayDeadLetter>().Run(letter);
    }
}
