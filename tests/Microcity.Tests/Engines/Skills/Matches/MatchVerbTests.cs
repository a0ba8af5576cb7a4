using System.CommandLine;
using System.Text;
using Microcity.Matching;
using Microcity.Skills;

namespace Microcity.Tests;

public sealed class MatchVerbTests
{
    [Fact]
    public async Task The_verb_prints_the_very_bytes_of_the_answer()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        var (asks, held) = Oracle.M1(Proof.Credential);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date);
        house.Clock.TurnTo(TimeProvider.System.GetUtcNow());
        await house.PublishAll([.. Enumerable.Range(0, 30).Select(i => MatchCity.Post($"p{i:00}", [.. asks.Skip(i)]) with { PostedOn = today, OpenUntil = today.AddDays(30) })]);
        var (browser, person) = await house.WithPassport(1980, new(), held);
        var (empty, nobody) = await house.WithPassport(1980, new());

        foreach (var (language, top) in new[] { ("lv", 20), ("en", 3) })
        {
            Assert.Equal(await browser.GetStringAsync($"/ventspils/api/v1/matches?top={top}&lang={language}"), await Run(house, person, "--top", $"{top}", "--language", language));
        }
        var none = await Run(house, nobody);
        Assert.Equal(await empty.GetStringAsync("/ventspils/api/v1/matches?lang=lv"), none);
        Assert.Contains("\"reason\":\"empty-passport\"", none, StringComparison.Ordinal);
        Assert.DoesNotContain("score\":", none, StringComparison.Ordinal);
    }

    private static async Task<string> Run(House house, Guid person, params string[] more)
    {
        var printed = new StringWriter(new StringBuilder());
        var verb = House.Modules.Modules.SelectMany(m => m.Verbs(House.Modules)).Single(v => v.Name == "match");
        var parsed = new RootCommand { Platform.CommandLine.Data, verb }.Parse(["match", "--city", "ventspils", "--person", $"{person}", "--data", house.Folder, .. more]);
        Assert.Equal(0, await parsed.InvokeAsync(new() { Output = printed }));
        return printed.ToString().TrimEnd();
    }
}
