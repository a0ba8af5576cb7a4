using Microcity.Evidence;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

public sealed class PoolTests
{
    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_context_from_the_pool_forgets_what_its_last_scope_left_undone(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var city = await house.City("ventspils");
        CityDb first;
        await using (var left = await house.App.Services.InCity(city, a => a.IsJob("left")))
        {
            first = left.ServiceProvider.GetRequiredService<CityDb>();
            first.Record(new LedgerVerified(1, true));
            first.Add(MailOut.To("somebody@example.lv", "left", "", DateTime.UnixEpoch));
        }
        await using var next = await house.App.Services.InCity(city, a => a.IsJob("next"));
        var db = next.ServiceProvider.GetRequiredService<CityDb>();
        Assert.Same(first, db);
        db.Record(new LedgerVerified(2, true));
        await db.SaveChangesAsync();

        Assert.Equal(["job:next"], await db.Set<EvidenceRow>().Where(e => e.Name == "ledger-verified").Select(e => e.Actor).ToListAsync());
        Assert.False(await db.Set<MailOut>().AnyAsync(m => m.Subject == "left"));
    }
}
