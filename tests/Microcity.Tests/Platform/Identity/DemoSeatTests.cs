using System.Net;
using System.Text.Json;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

public sealed class DemoSeatTests
{
    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task T15_One_click_sits_down_and_another_replaces_the_seat(Engine engine)
    {
        await using var house = await House.Open(engine, demo: true, cities: ["ventspils"]);
        await Fill(house);
        var cookies = new CookieContainer();
        using var browser = house.Browser(cookies);

        var first = await browser.Send("/demo", [("city", "ventspils"), ("seat", "officer")]);
        Assert.Equal("/ventspils/work", first.Headers.Location!.OriginalString);
        var officer = cookies.GetCookies(house.Address)["mc-ventspils"]!.Value;
        Assert.Contains("href=\"/ventspils/me\"", await browser.GetStringAsync("/ventspils/"), StringComparison.Ordinal);

        await browser.Send("/demo", [("city", "ventspils"), ("seat", "pupil")]);
        Assert.NotEqual(officer, cookies.GetCookies(house.Address)["mc-ventspils"]!.Value);
        await using var inside = await house.Inside("ventspils");
        var methods = await inside.ServiceProvider.GetRequiredService<CityDb>().Set<EvidenceRow>().Where(f => f.Name == "signed-in").Select(f => f.Payload).ToListAsync();
        Assert.Equal(["""{"method":"seat"}""", """{"method":"seat"}"""], methods);
    }

    [Fact]
    public async Task T15_Secrets_for_scripts_are_random_and_only_the_owner_reads_them()
    {
        await using var house = await House.Open(Engine.Sqlite, demo: true, cities: ["ventspils", "valmiera"]);
        await Fill(house, "ventspils");
        await Fill(house, "valmiera");
        var file = Path.Combine(house.Folder, "demo-accounts.json");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        var accounts = JsonSerializer.Deserialize<DemoAccount[]>(await File.ReadAllTextAsync(file), JsonSerializerOptions.Web)!;
        Assert.Equal(accounts.Length, accounts.Select(a => a.Password).Distinct().Count());
        Assert.Equal(2, accounts.Count(a => a.Seat == "officer" && a.AppSecret is not null));
        Assert.All(accounts.Where(a => a.Seat == "adult"), a => Assert.Null(a.AppSecret));
    }

    [Fact]
    public async Task T15_Seats_are_unknown_outside_a_demonstration_and_under_another_name()
    {
        await using var real = await House.Open(Engine.Sqlite);
        Assert.Equal(HttpStatusCode.NotFound, (await real.Browser().GetAsync("/demo")).StatusCode);

        await using var demo = await House.Open(Engine.Sqlite, demo: true);
        Assert.Equal(HttpStatusCode.OK, (await demo.Browser().GetAsync("/demo")).StatusCode);
        using var elsewhere = new HttpRequestMessage(HttpMethod.Get, "/demo") { Headers = { Host = "city.example" } };
        Assert.NotEqual(HttpStatusCode.OK, (await demo.Browser().SendAsync(elsewhere)).StatusCode);
    }

    private static async Task Fill(House house, string slug = "ventspils")
    {
        await using var inside = await house.Inside(slug);
        await SeedSeats.Run(new(await house.City(slug), inside.ServiceProvider, house.Clock, new(2026, 11, 24), []));
    }
}
