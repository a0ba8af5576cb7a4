using System.Net;
using Microcity.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

public sealed class AssetTests
{
    [Theory]
    [InlineData("app.css", "text/css")]
    [InlineData("app.js", "text/javascript")]
    [InlineData("icons.svg", "image/svg+xml")]
    [InlineData("theme-graphite.css", "text/css")]
    public async Task An_asset_is_kept_for_a_year_and_comes_compressed_where_that_is_understood(string name, string type)
    {
        await using var house = await House.Open(Engine.Sqlite);
        var address = house.App.Services.GetRequiredService<Assets>()[name];
        Assert.SkipWhen(address == "/assets/" + name, "src/Microcity/Web/build was not run before the build");
        using var plain = await house.Browser().GetAsync(address);
        Assert.Equal((HttpStatusCode.OK, type), (plain.StatusCode, plain.Content.Headers.ContentType?.MediaType));
        Assert.Contains("immutable", plain.Headers.GetValues("Cache-Control").Single(), StringComparison.Ordinal);
        Assert.Empty(plain.Content.Headers.ContentEncoding);

        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Accept-Encoding", "gzip, br" } } };
        using var small = await house.Browser().SendAsync(request);
        Assert.Equal(("br", type), (small.Content.Headers.ContentEncoding.Single(), small.Content.Headers.ContentType?.MediaType));
        Assert.True(small.Content.Headers.ContentLength < plain.Content.Headers.ContentLength);
    }

    [Theory]
    [InlineData("/assets/nothing.css")]
    [InlineData("/assets/../Microcity.dll")]
    [InlineData("/assets/%2e%2e/%2e%2e/Microcity.dll")]
    public async Task What_is_no_asset_is_not_served(string address)
    {
        await using var house = await House.Open(Engine.Sqlite);
        Assert.Equal(HttpStatusCode.NotFound, (await house.Browser().GetAsync(address)).StatusCode);
    }
}
