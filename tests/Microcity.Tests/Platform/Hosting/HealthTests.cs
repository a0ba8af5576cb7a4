using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using Microcity.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

public sealed class HealthTests
{
    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task T67_Live_and_ready_say_so_in_one_word_under_any_host_name(Engine engine)
    {
        await using var house = await House.Open(engine);
        foreach (var path in new[] { "/health/live", "/health/ready" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = "10.1.2.3" } };
            var answer = await house.Browser().SendAsync(request);
            Assert.Equal((HttpStatusCode.OK, "ok"), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        }
        Assert.Equal(HttpStatusCode.NotFound, (await house.Browser().GetAsync("/health/detail")).StatusCode);
    }

    [Fact]
    public async Task T67_Each_broken_once_is_not_ready_and_the_detail_port_says_which()
    {
        var free = 0.5;
        var detail = FreePort();
        await using var house = await House.Open(Engine.Sqlite, adjust: s => s.AddSingleton(new Disk(_ => free)), site: s => s with { DetailPort = detail });
        using var operators = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{detail}") };
        async Task<string[]> Broken()
        {
            var ready = await house.Browser().GetAsync("/health/ready");
            var broken = (await operators.GetFromJsonAsync<HealthCheck[]>("/health/detail"))!.Where(c => !c.Good).Select(c => c.What).ToArray();
            Assert.Equal(broken.Length == 0 ? (HttpStatusCode.OK, "ok") : (HttpStatusCode.ServiceUnavailable, "not ready"), (ready.StatusCode, await ready.Content.ReadAsStringAsync()));
            Assert.Equal(HttpStatusCode.OK, (await house.Browser().GetAsync("/health/live")).StatusCode);
            return broken;
        }
        Assert.Empty(await Broken());

        free = 0.099;
        Assert.Equal(["disk"], await Broken());
        free = 0.1;

        var key = Path.Combine(house.Folder, "keys", "master.key");
        File.Move(key, key + ".gone");
        Assert.Equal(["keys"], await Broken());
        File.Move(key + ".gone", key);
        File.SetUnixFileMode(key, File.GetUnixFileMode(key) | UnixFileMode.OtherRead);
        Assert.Equal(["keys"], await Broken());
        File.SetUnixFileMode(key, UnixFileMode.UserRead | UnixFileMode.UserWrite);

        await using (var installation = house.App.Services.GetRequiredService<CityConnections>().OpenInstallation())
            EngineDifferences.LetGo(installation);
        var database = Path.Combine(house.Folder, "installation.db");
        File.Move(database, database + ".gone");
        Directory.CreateDirectory(database);
        Assert.Equal(["database"], await Broken());
        Directory.Delete(database);
        File.Move(database + ".gone", database);
        Assert.Empty(await Broken());

        house.App.Services.GetRequiredService<Readiness>().Drain();
        Assert.Equal(["serving"], await Broken());
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
