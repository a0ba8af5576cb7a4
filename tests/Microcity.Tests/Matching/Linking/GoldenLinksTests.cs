using System.Globalization;
using Microcity.Matching;
using Microcity.Skills;

namespace Microcity.Tests;

/// <summary>40 texts of our own with all that either model makes of them; a change of one byte is explained in its commit.</summary>
public sealed class GoldenLinksTests
{
    private const string Golden = "tests/Microcity.Tests/Matching/Linking/golden-links.txt";

    private static readonly string[] Models = ["linker.model", "without-examples.model"];

    [Fact]
    public void Forty_texts_are_answered_as_before()
    {
        var path = Path.Combine(Repository.Root, Golden);
        string[] texts = [.. File.ReadLines(path).Where(l => l.StartsWith("# ", StringComparison.Ordinal)).Select(l => l[2..])];
        Assert.Equal(40, texts.Length);
        var linkers = Models.Select(file => new SkillLinker(LinkFixture.View, LinkFixture.Index, LinkFiles.Model(Path.Combine(Repository.Root, "src/Microcity.Matching/Models", file)))).ToList();
        string[] answer = [.. texts.SelectMany(text => (string[])[$"# {text}", .. linkers.SelectMany((linker, model) => linker.Read(text, 5).Select(l => Line(linker, model, text, l)))])];
        if (Environment.GetEnvironmentVariable("MICROCITY_WRITE") is not null)
            File.WriteAllLines(path, answer);
        Assert.Equal(File.ReadAllLines(path), answer);
    }

    private static string Line(SkillLinker linker, int model, string text, SkillLink link) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(model == 0 ? "full" : "plain")}  {link.Score:0.0000}  {linker.Label(link.Concept)}  {(link.Passage is var (start, end) ? text[start..end] : "-")}");
}
