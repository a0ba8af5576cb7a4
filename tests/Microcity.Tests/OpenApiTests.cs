using System.Text.Json;

namespace Microcity.Tests;

/// <summary>The OpenAPI document holds what the program does.</summary>
[Collection(SeededCity.Name)]
public sealed class OpenApiTests(SeededCity cities)
{
    [Fact]
    public async Task Every_JSON_operation_stands_in_the_document_with_a_summary()
    {
        var house = await cities.House(Engine.Sqlite);
        using var document = JsonDocument.Parse(await house.Browser().GetStringAsync("/openapi/v1.json"));
        var paths = document.RootElement.GetProperty("paths");
        Assert.All(paths.EnumerateObject(), p => Assert.StartsWith("/{city}/api/v1/", p.Name, StringComparison.Ordinal));
        foreach (var operation in (await SeededCity.Operations(house)).Where(o => o.Json && o.InCity))
        {
            Assert.True(paths.TryGetProperty(operation.Address, out var path), operation.Address);
            Assert.True(path.TryGetProperty(operation.Method.ToLowerInvariant(), out var described), $"{operation.Method} {operation.Address}");
            Assert.Equal(operation.Name, described.GetProperty("operationId").GetString());
            Assert.NotEqual("", described.GetProperty("summary").GetString());
            Assert.True(described.GetProperty("responses").TryGetProperty($"{operation.Success}", out _), $"{operation.Method} {operation.Address}: {operation.Success}");
        }
    }

    [Fact]
    public async Task The_page_for_programs_shows_the_same_operations()
    {
        var house = await cities.House(Engine.Sqlite);
        var page = System.Net.WebUtility.HtmlDecode(await house.Browser().GetStringAsync("/api"));
        Assert.All((await SeededCity.Operations(house)).Where(o => o.Json && o.InCity), o => Assert.Contains($"{o.Method} {o.SampleAddress}", page, StringComparison.Ordinal));
    }
}
