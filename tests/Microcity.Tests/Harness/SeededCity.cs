using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microcity.Platform;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

/// <summary>The demonstration cities, filled once per database for all tests that look around in them, one test after the other.</summary>
[CollectionDefinition(Name)]
public sealed class SeededCity : IAsyncDisposable, ICollectionFixture<SeededCity>
{
    public const string Name = "seeded city";

    private readonly ConcurrentDictionary<Engine, Lazy<Task<House>>> houses = new();

    public Task<House> House(Engine engine) => houses.GetOrAdd(engine, e => new(() => Fill(e))).Value;

    public static async Task<IReadOnlyList<Operation>> Operations(House house)
    {
        var services = house.App.Services;
        return await new OperationMap(services.GetRequiredService<PageLoader>(), Tests.House.Modules).Run(services.GetRequiredService<EndpointDataSource>().Endpoints);
    }

    /// <summary>Sits down on a seat.</summary>
    public static async Task<HttpClient> Seat(House house, string city, string key)
    {
        await using var inside = await house.Inside(city);
        var seat = Tests.House.Modules.Modules.SelectMany(m => m.Seats).Single(s => s.Key == key);
        var sat = await inside.ServiceProvider.GetRequiredService<SitDown>().Run(seat, "test");
        var cookies = new CookieContainer();
        cookies.Add(house.Address, new Cookie($"mc-{city}", sat.Value, "/"));
        return house.Browser(cookies);
    }

    /// <summary>The seat that may do it; nobody's where everybody may.</summary>
    public static string? SeatFor(Operation operation) => operation.Permission switch
    {
        null => null,
        NeedsAttribute.SignedIn or NeedsAttribute.Password => "adult",
        _ => Tests.House.Modules.Modules.SelectMany(m => m.Seats).FirstOrDefault(s => s.Roles.Any(operation.Roles.Contains))?.Key
            ?? throw new InvalidOperationException($"No seat may {operation.Method} {operation.Address}"),
    };

    public static DemoAccount Account(House house, string city, string seat) =>
        JsonSerializer.Deserialize<DemoAccount[]>(File.ReadAllText(Path.Combine(house.Folder, "demo-accounts.json")), JsonSerializerOptions.Web)!.Single(a => a.City == city && a.Seat == seat);

    public async ValueTask DisposeAsync()
    {
        foreach (var house in houses.Values.Where(h => h.IsValueCreated))
            await (await house.Value).DisposeAsync();
    }

    private static async Task<House> Fill(Engine engine)
    {
        var house = await Tests.House.Open(engine, demo: true, cities: ["ventspils", "valmiera"]);
        foreach (var slug in new[] { "ventspils", "valmiera" })
            await SeedDemo.Fill(house.App.Services, Tests.House.Modules, await house.City(slug), house.Clock, default);
        return house;
    }
}
