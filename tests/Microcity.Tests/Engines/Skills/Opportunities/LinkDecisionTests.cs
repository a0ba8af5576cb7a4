using System.CommandLine;
using System.Text.Json;
using Microcity.Platform;
using Microcity.Skills;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Tests;

/// <summary>What an officer takes and leaves of the suggestions is kept as a measure for the linker.</summary>
public sealed class LinkDecisionTests
{
    private const string New = "/ventspils/work/opportunities/new";

    private static readonly (string, string)[] Decided =
    [
        ("kind", "Vacancy"), ("language", "en"), ("title", "Welder"), ("text", "We look for MIG welding. Reading technical drawings is a plus.\nCall +371 6361 0000 about first aid."),
        ("openUntil", "2026-12-20"), ("few", "true"),
        ("asked[0].keep", "true"), ("asked[0].uri", Offered.Welding), ("asked[0].phrase", "MIG welding"), ("asked[0].need", "Essential"), ("asked[0].score", "7100"),
        ("asked[1].uri", Offered.Drawings), ("asked[1].phrase", "technical drawings"), ("asked[1].need", "Optional"), ("asked[1].score", "0"),
        ("asked[2].uri", "http://data.europa.eu/esco/skill/00000000-0000-0000-0000-000000000000"), ("asked[2].phrase", "first aid"), ("asked[2].need", "Essential"), ("asked[2].score", "5000"),
    ];

    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task Decisions_stay_with_their_sentence_and_come_out_as_gold(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (officer, _) = await house.Signed("ventspils", "skills-officer");
        Assert.EndsWith("done=entered", (await officer.Send(New, Decided)).Headers.Location!.ToString(), StringComparison.Ordinal);
        var rows = await house.With((CityDb db) => db.Set<LinkDecision>().AsNoTracking().OrderBy(d => d.Score).ToListAsync());
        Assert.Equal(
            [("Reading technical drawings is a plus.", Offered.Drawings, 0, false), ("We look for MIG welding.", Offered.Welding, 7_100, true)],
            rows.Select(d => (d.Sentence, d.ConceptUri, d.Score!.Value, d.Kept)));
        if (engine is not Engine.Sqlite)
            return;

        var output = Path.Combine(house.Folder, "decisions.jsonl");
        var verb = House.Modules.Modules.SelectMany(m => m.Verbs(House.Modules)).Single(v => v.Name == "linker");
        Assert.Equal(0, await new RootCommand { Platform.CommandLine.Data, verb }.Parse(["linker", "decisions", "--city", "ventspils", "--output", output, "--data", house.Folder]).InvokeAsync());
        var lines = (await File.ReadAllLinesAsync(output)).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal([(Offered.Welding, 0), (Offered.Drawings, 1)], lines.Select(l => (l.GetProperty("refused").GetArrayLength() == 0 ? l.GetProperty("gold")[0].GetString()! : l.GetProperty("refused")[0].GetString()!, l.GetProperty("refused").GetArrayLength())));
    }

    [Fact]
    public void What_a_firm_offers_is_not_asked_for()
    {
        var skills = new CitySkills(StarterTaxonomy.View, CityWords.None("en"));
        var asked = UnderstandPosting.Spoken(Offered.Welders() with { Requirements = [], Text = new Dictionary<string, string> { ["en"] = "Requirements:\n- MIG welding\nBenefits:\n- Free German course" } }, skills, "en");
        Assert.Contains("MIG welding", asked.Select(a => a.Phrase));
        Assert.DoesNotContain("German", asked.Select(a => a.Phrase));
    }

    [Theory]
    [InlineData("Write to anna@osta.lv", true)]
    [InlineData("Call 6361 0000", true)]
    [InlineData("Grade 12 and C++17", false)]
    public void A_sentence_that_names_whom_to_ask_is_not_kept(string sentence, bool names) => Assert.Equal(names, KeepDecisions.NamesSomebody(sentence));

    [Fact]
    public async Task Suggestions_carry_how_sure_the_linker_was()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        var (officer, _) = await house.Signed("ventspils", "skills-officer");
        var looked = await (await officer.Send(New, Decided[..4], New + "?handler=Look")).Content.ReadAsStringAsync();
        Assert.Contains("[0].score\"", looked, StringComparison.Ordinal);
        Assert.Contains("data-decide", looked, StringComparison.Ordinal);
    }
}
