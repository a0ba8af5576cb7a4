using Microcity.Evidence;
using Microcity.Platform;

namespace Microcity.Tests;

public sealed class FactTests
{
    private static readonly string Sheet = Path.Combine(Repository.Root, "docs/facts.md");
    private static readonly string Samples = Path.Combine(Repository.Root, "tests/Microcity.Tests/Engines/Evidence/fact-samples.txt");

    [Fact]
    public void Rule4_The_list_of_facts_is_up_to_date() =>
        Assert.True(File.ReadAllText(Sheet) == FactSheet.Write(House.Modules), "docs/facts.md is out of date: ./microcity facts");

    [Fact]
    public void The_list_names_who_records_and_who_hears()
    {
        var sheet = FactSheet.Write(ReactionTests.With(new Ear()));
        Assert.Contains("| `person-added` 1 | A person was entered, with or without an account. | *subject* | AddPerson, ConfirmGuardian, KnownFirms |", sheet, StringComparison.Ordinal);
        Assert.Contains("| `role-granted` 1 |", sheet, StringComparison.Ordinal);
        Assert.Contains("role: code; scope: city or organisation or class or call or makerspace; until: day, if known | ConfirmAddress, GiveEmployerRole, GrantRole, ", sheet, StringComparison.Ordinal);
    }

    /// <summary>A line per fact that was ever recorded by a released program: it is never changed, and its class never goes.</summary>
    [Fact]
    public void Rule4_Every_version_ever_released_keeps_loading()
    {
        var samples = File.ReadAllLines(Samples).Where(l => l.Length > 0 && l[0] != '#').ToList();
        var unknown = FactShape.All.Where(s => !samples.Any(l => l.StartsWith($"{s.Name} {s.Version} ", StringComparison.Ordinal))).Select(FactSamples.Line).ToList();
        if (Environment.GetEnvironmentVariable("MICROCITY_WRITE") is not null)
            File.AppendAllLines(Samples, unknown);
        Assert.True(unknown.Count == 0, $"Add to {Samples} (or run this test once with MICROCITY_WRITE=1):\n{string.Join('\n', unknown)}");
        Assert.All(samples, line => Assert.Equal(line, FactSamples.ReadAndWrite(line)));
        Assert.ThrowsAny<Exception>(() => FactSamples.ReadAndWrite("never-was 1 thing:1 - {}"));
    }

    [Fact]
    public void Rule4_An_old_version_is_brought_up_to_the_newest()
    {
        var row = FactSamples.Row("test-measured", 1, "test:x", null, """{"minutes":90}""");
        var newest = FactShape.Of(typeof(TestMeasured));
        Assert.ThrowsAny<InvalidOperationException>(() => StoredFact.Read(row, newest, a => a));
        Assert.Equal(new TestMeasured("x", 1.5m), new TestMeasuredV1("x", 90).Upcast());
    }

    [Fact]
    public void Rule2_Facts_hold_ids_codes_numbers_and_days_only()
    {
        Assert.Empty(FactChecks.Fields(FactShape.All.Select(s => s.Type)));
        Assert.Equal(
            [
                "PlantedWords.Title is a String", "PlantedWords.Notes is a IReadOnlyList`1", "PlantedBirth.BirthDate is about a birth", "PlantedWho.Person is a person but no id",
                "PlantedWho.Other is a list of persons",
            ],
            FactChecks.Fields([typeof(PlantedWords), typeof(PlantedBirth), typeof(PlantedWho)]));
    }

    [Fact]
    public void Rule2_A_payload_has_at_most_32_items_in_a_list()
    {
        string Write(int items) => FactShape.Of(typeof(TestHappened)).Payload(new TestHappened("x", 1, Codes: [.. Enumerable.Repeat(new Code("a"), items)]), a => "");
        Assert.NotEmpty(Write(32));
        Assert.Throws<InvalidOperationException>(() => Write(33));
    }
}

[Microcity.Platform.Fact("test-measured", 1)]
public sealed record TestMeasuredV1([Object("test")] Code About, int Minutes) : Fact
{
    public override Fact Upcast() => new TestMeasured(About, Minutes / 60m);
}

[Microcity.Platform.Fact("test-measured", 2)]
public sealed record TestMeasured([Object("test")] Code About, decimal Hours) : Fact;

[Microcity.Platform.Fact("planted-words", 1)]
public sealed record PlantedWords(string Title, IReadOnlyList<string> Notes, int Fine) : Fact;

[Microcity.Platform.Fact("planted-birth", 1)]
public sealed record PlantedBirth(DateOnly BirthDate) : Fact;

[Microcity.Platform.Fact("planted-who", 1)]
public sealed record PlantedWho([Subject] Code Person, [Person] Guid[] Other) : Fact;
