using Microcity.Evidence;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Microcity.Tests;

public sealed class BackgroundWorkTests
{
    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule10_The_loop_seals_what_is_committed_and_tells_reactions(Engine engine)
    {
        var ear = new Ear();
        await using var house = await Serving(engine, ear);
        for (var i = 0; i < 3; i++)
        {
            await using var inside = await house.Inside("ventspils");
            var db = inside.ServiceProvider.GetRequiredService<CityDb>();
            db.Record(new TestHappened("thing", i));
            await db.SaveChangesAsync();
        }
        await Until(() => Task.FromResult(ear.Told.Count == 3));
        Assert.Equal(["0", "1", "2"], ear.Told);
        await using var after = await house.Inside("ventspils");
        Assert.True((await after.ServiceProvider.GetRequiredService<VerifyLedger>().Run()).Whole);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule10_Jobs_of_every_module_stand_on_the_schedule_of_every_city_and_run_in_it(Engine engine)
    {
        await using var house = await Serving(engine, new Ear());
        var scheduler = await house.App.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();
        await Until(async () => await scheduler.Exists(new TriggerKey("publish-head", "valmiera")) && await scheduler.Exists(new TriggerKey("publish-head", "ventspils")));
        var trigger = (ICronTrigger)(await scheduler.GetTrigger(new TriggerKey("publish-head", "valmiera")))!;
        Assert.Equal(("5 0 0 * * ?", "Europe/Riga"), (trigger.CronExpressionString, trigger.TimeZone.Id));
        Assert.Equal(RetryPolicy.Exponential(5, TimeSpan.FromMinutes(1), 2, TimeSpan.FromMinutes(30)), trigger.RetryPolicy);

        await scheduler.TriggerJob(new JobKey("publish-head", "valmiera"));
        await Until(async () => (await house.Browser().GetStringAsync("/valmiera/open/ledger/heads.csv")).Contains("valmiera,2026-11-23,", StringComparison.Ordinal));
        Assert.Equal("city,day,seq,hash\n", await house.Browser().GetStringAsync("/ventspils/open/ledger/heads.csv"));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task T46_What_is_kept_no_longer_goes_500_rows_at_a_time(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        await using var inside = await house.Inside("ventspils");
        var (db, now) = (inside.ServiceProvider.GetRequiredService<CityDb>(), house.Clock.GetUtcNow().UtcDateTime);
        for (var i = 0; i < 1100; i++)
            db.Add(new Attempt { Id = Ids.Next(now), KeyHash = new byte[32], Kind = AttemptKind.PasswordFromAddress, At = now.AddDays(-91) });
        db.Add(new Attempt { Id = Ids.Next(now), KeyHash = new byte[32], Kind = AttemptKind.PasswordFromAddress, At = now.AddDays(-89) });
        await db.SaveChangesAsync();
        Assert.Equal(500, await Forgotten.OfAccounts.Single(r => r.Name == "platform.attempt").Remove(inside.ServiceProvider, now, default));
        Assert.Equal(600, await inside.ServiceProvider.GetRequiredService<RunRetention>().Run());
        Assert.Equal(1, await db.Set<Attempt>().CountAsync());
    }

    private static Task<House> Serving(Engine engine, Ear ear) => House.Open(
        engine, modules: ReactionTests.With(ear), cities: ["ventspils", "valmiera"], serving: true);

    private static async Task Until(Func<Task<bool>> there)
    {
        for (var i = 0; i < 600; i++)
        {
            if (await there())
                return;
            await Task.Delay(50);
        }
        Assert.Fail("It did not come about within 30 seconds.");
    }
}
