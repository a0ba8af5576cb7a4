using System.CommandLine;
using Microcity.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

public sealed class DeclaredRightsTests
{
    [Fact]
    public async Task T19_The_open_endpoints_are_the_ones_that_are_listed()
    {
        await using var house = await House.Open(Engine.Sqlite);
        var open = (await house.App.Services.GetRequiredService<DeclaredRights>().All()).Where(r => r.Open).Select(r => r.Address).ToList();
        var listed = await File.ReadAllLinesAsync(Path.Combine(Repository.Root, "docs", "open-endpoints.txt"));
        Assert.True(listed.Where(l => l.Length > 0 && l[0] != '#').SequenceEqual(open), "docs/open-endpoints.txt should list:\n" + string.Join('\n', open));
    }

    [Fact]
    public async Task T19_An_endpoint_that_says_nothing_stops_the_start()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => House.Open(Engine.Sqlite, modules: new([.. House.Modules.Modules, new Silent()])));
        Assert.Contains("GET /api/v1/silent", failure.Message, StringComparison.Ordinal);
    }

    private sealed class Silent : Module
    {
        public override string Name => "silent";

        public override void MapJson(RouteGroupBuilder api) => api.MapGet("silent", () => "nobody said who may");
    }
}
