using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

public sealed class WorkPageTests
{
    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule6_A_role_that_ends_in_14_days_waits_until_its_cause_goes(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (administrator, _) = await house.Signed("ventspils", "administrator");
        var (officer, person) = await house.Signed("ventspils", "officer");
        Assert.Contains("Nothing is waiting", await administrator.GetStringAsync("/ventspils/work"), StringComparison.Ordinal);

        await End(house, person, new(2026, 12, 9));
        Assert.Contains("Nothing is waiting", await administrator.GetStringAsync("/ventspils/work"), StringComparison.Ordinal);
        await End(house, person, new(2026, 12, 8));
        var page = await administrator.GetStringAsync("/ventspils/work");
        Assert.Contains($"/ventspils/work/people/{person}/roles", page, StringComparison.Ordinal);
        Assert.Contains("due Tuesday 8 December", page, StringComparison.Ordinal);
        Assert.Contains("Nothing is waiting", await officer.GetStringAsync("/ventspils/work"), StringComparison.Ordinal);

        await End(house, person, null);
        Assert.Contains("Nothing is waiting", await administrator.GetStringAsync("/ventspils/work"), StringComparison.Ordinal);
    }

    private static async Task End(House house, Guid person, DateOnly? until)
    {
        await using var inside = await house.Inside("ventspils");
        await inside.ServiceProvider.GetRequiredService<CityDb>().Set<RoleGrant>().Where(g => g.PersonId == person).ExecuteUpdateAsync(g => g.SetProperty(x => x.Until, until));
    }
}
