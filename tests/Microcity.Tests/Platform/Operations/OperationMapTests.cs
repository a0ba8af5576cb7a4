using System.Diagnostics;
using Microcity.Platform;

namespace Microcity.Tests;

/// <summary>The map in <c>docs/api.md</c> tells the truth (trust 7).</summary>
/// <remarks>In cities of its own: what others did in the shared ones decides what an act answers.</remarks>
public sealed class OperationMapTests(SeededCity cities) : IClassFixture<SeededCity>
{
    public static TheoryData<Engine> Engines => House.Engines;

    [Fact]
    public async Task The_map_in_the_documents_is_the_one_of_this_program()
    {
        await using var app = WebHost.Build(House.Modules, new(Path.GetTempPath()), new(new Uri("http://localhost"), Demo: false));
        var written = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "api.md"));
        Assert.True(written == await MapVerb.Sheet(app, House.Modules), "docs/api.md is out of date: ./microcity map");
    }

    [Fact]
    public async Task Every_operation_says_what_a_request_looks_like()
    {
        var operations = await SeededCity.Operations(await cities.House(Engine.Sqlite));
        Assert.Empty(operations.Where(o => !o.Said).Select(o => $"{o.Method} {o.Address}"));
        Assert.Empty(operations.Where(o => o.Json).GroupBy(o => o.Name).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Every_row_of_the_map_answers_as_it_says(Engine engine)
    {
        var house = await cities.House(engine);
        var wrong = new List<string>();
        string[] order = ["GET", "PUT", "POST", "DELETE"];
        foreach (var operation in (await SeededCity.Operations(house)).Where(Replay.Possible).OrderBy(o => Array.IndexOf(order, o.Method)))
        {
            using var browser = SeededCity.SeatFor(operation) is { } seat ? await SeededCity.Seat(house, "ventspils", seat) : house.Browser();
            try
            {
                var answer = await new Replay(house, "ventspils", browser).Run(operation);
                if ((int)answer.StatusCode != operation.Success)
                    wrong.Add($"{operation.Method} {operation.SampleAddress}: {(int)answer.StatusCode} instead of {operation.Success} {(operation.Json ? await answer.Content.ReadAsStringAsync() : "")}");
            }
            catch (Exception failure) when (failure is HttpRequestException or InvalidOperationException or ArgumentOutOfRangeException)
            {
                wrong.Add($"{operation.Method} {operation.SampleAddress}: {failure.Message}");
            }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task The_script_on_top_of_the_map_signs_in_and_makes_its_change()
    {
        var house = await cities.House(Engine.Sqlite);
        house.Clock.TurnTo(TimeProvider.System.GetUtcNow());
        var script = (await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "api.md"))).Split("```js\n")[1].Split("```")[0];
        var file = Path.Combine(house.Folder, "sign-in.mjs");
        await File.WriteAllTextAsync(file, script);
        using var node = Process.Start(new ProcessStartInfo("node", [file, house.Address.ToString().TrimEnd('/'), house.Folder, "ventspils", "administrator"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = await node.StandardOutput.ReadToEndAsync();
        Assert.True(said.StartsWith("204 Raimonds Krastiņš 201", StringComparison.Ordinal), said + await node.StandardError.ReadToEndAsync());
    }
}
