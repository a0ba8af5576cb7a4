using System.Net;
using Microcity.Platform;

namespace Microcity.Tests;

public sealed class DemoSeatTests
{
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
}
