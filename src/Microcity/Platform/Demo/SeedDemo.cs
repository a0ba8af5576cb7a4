namespace Microcity.Platform;

/// <summary>Makes the demonstration cities on first start: empty databases, then every module's own acts with the clock set back.</summary>
public static class SeedDemo
{
    public static async Task Run(Installation installation, Storage storage, CancellationToken stop)
    {
        var clock = new SetClock(TimeProvider.System.GetUtcNow());
        await using var services = Scopes.ForVerb(installation, storage, clock);
        await services.GetRequiredService<PrepareDatabases>().Run(stop);
        var known = await services.GetRequiredService<Cities>().All(stop);
        foreach (var (slug, profile) in DemoProfiles.All.Where(p => known.All(c => c.Slug != p.Slug)))
        {
            Console.Error.WriteLine($"Filling {profile.Name.Plain} …");
            await using var above = services.CreateAsyncScope();
            var added = await above.ServiceProvider.GetRequiredService<AddCity>().Run(slug, profile, demo: true, stop);
            await Fill(services, installation, added.Value!, clock, stop);
        }
    }

    /// <summary>Every module's own acts, in an empty city; one that was just set up has its people alone.</summary>
    public static async Task Fill(IServiceProvider services, Installation installation, City city, SetClock clock, CancellationToken stop)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        var seated = new Dictionary<string, Guid>();
        if (city.Slug == DemoProfiles.New)
        {
            await using var inside = await services.InCity(city, actor => actor.IsJob("demo"), "lv");
            clock.TurnTo(TimeProvider.System.GetUtcNow());
            await SeedSeats.Run(new DemoCity(city, inside.ServiceProvider, clock, today, seated));
            return;
        }
        foreach (var module in installation.Modules)
        {
            await using var scope = await services.InCity(city, actor => actor.IsJob("demo"), "lv");
            clock.TurnTo(TimeProvider.System.GetUtcNow());
            await module.Seed(new DemoCity(city, scope.ServiceProvider, clock, today, seated));
            stop.ThrowIfCancellationRequested();
        }
    }
}
