using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using Microcity.Matching;

namespace Microcity.Skills;

/// <summary><c>link-skills</c> and <c>link-occupations</c>: texts in, ESCO concepts out, line by line.</summary>
internal static class LinkVerbs
{
    internal const int LongestList = 1_000;

    internal static readonly Option<string> Taxonomy = new("--taxonomy") { Description = "A compiled skills list, or the folder with the zips as downloaded.", Required = true };
    private static readonly Option<string> Labels = new("--labels") { Description = "CSV or CSV.gz with language, conceptUri, labelIndex, label.", Required = true };
    private static readonly Option<string> Language = new("--lang") { Description = "Language of the titles.", Required = true };
    private static readonly Option<string?> CandidateLanguage = new("--candidate-lang") { Description = "Language of the labels, if it is another." };
    private static readonly Option<string> By = new("--by") { Description = "List each label, or each concept once.", DefaultValueFactory = _ => "label" };
    internal static readonly Option<string> Input = new("--input") { Description = "One JSON object per line: id, text, lang; for adverts also a title.", Required = true };
    internal static readonly Option<string> Output = new("--output") { Description = "One answer per line, in the order of the input.", Required = true };
    private static readonly Option<int> Top = new("--top") { Description = "Answers per text, 1 to 1000.", DefaultValueFactory = _ => 10 };
    private static readonly Option<string?> ModelFile = new("--model") { Description = "Another model than the one that comes with the program." };

    public static Command Skills()
    {
        if (Top.Validators.Count == 0)
        {
            Top.Validators.Add(top =>
            {
                if (top.GetValueOrDefault<int>() is < 1 or > LongestList)
                    top.AddError($"--top is a number from 1 to {LongestList}.");
            });
        }
        var verb = new Command("link-skills", "Name the skills that sentences ask for.") { Taxonomy, Input, Output, Top, ModelFile };
        verb.SetAction(parsed => Guarded(() => RunSkills(parsed)));
        return verb;
    }

    public static Command Occupations()
    {
        By.AcceptOnlyFromAmong("label", "concept");
        var verb = new Command("link-occupations", "Name the occupations that job titles mean.") { Labels, Language, CandidateLanguage, By, Input, Output, Top, ModelFile };
        verb.SetAction(parsed => Guarded(() => RunOccupations(parsed)));
        return verb;
    }

    internal static int Guarded(Func<int> run)
    {
        try
        {
            return run();
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException or UnreadableTaxonomyException or UnreadableLinkFileException or InvalidDataException or CsvHelper.CsvHelperException)
        {
            Console.Error.WriteLine(broken.Message);
            return 1;
        }
    }

    private static int RunSkills(ParseResult parsed)
    {
        var watch = Stopwatch.StartNew();
        var files = LinkFiles.Open(parsed.GetValue(Taxonomy)!);
        var model = LinkFiles.Model(parsed.GetValue(ModelFile));
        var linkers = new Dictionary<string, SkillLinker?>(StringComparer.Ordinal);
        var strange = new SortedSet<string>(StringComparer.Ordinal);
        var (most, letters) = (parsed.GetValue(Top), new Lazy<TitleLinker>(() => new(files.Letters(), model)));
        For("en");
        return new LinkLines(parsed.GetValue(Input)!, parsed.GetValue(Output)!, watch).Run((json, line) =>
        {
            json.WriteStartArray("skills");
            if (For(line.Language ?? "en") is { } linker)
                WriteSkills(json, files.View, linker, line.Text, most);
            else
                WriteByLetters(json, files.View, letters.Value, line.Text, most);
            json.WriteEndArray();
        }, () => Warn(strange, "read by the letters of all names"));

        SkillLinker? For(string language)
        {
            if (linkers.TryGetValue(language, out var known))
                return known;
            if (files.Index(language) is { } index)
                return linkers[language] = new(files.View, index, model);
            strange.Add(language);
            return linkers[language] = language == "en" ? throw new IOException("The skills list has no English names.") : null;
        }
    }

    private static void WriteSkills(Utf8JsonWriter json, TaxonomyView view, SkillLinker linker, string text, int most)
    {
        foreach (var link in linker.Read(text, most))
        {
            json.WriteStartObject();
            json.WriteString("uri", view.Uri(link.Concept));
            json.WriteString("label", linker.Label(link.Concept));
            json.WriteNumber("score", (decimal)link.Score);
            WritePassage(json, text, link.Passage);
            json.WriteEndObject();
        }
    }

    private static void WriteByLetters(Utf8JsonWriter json, TaxonomyView view, TitleLinker letters, string text, int most)
    {
        foreach (var link in letters.Read(text, most, byConcept: true))
        {
            json.WriteStartObject();
            json.WriteString("uri", link.Label.Uri);
            json.WriteString("label", (view.Find(link.Label.Uri) is { } skill ? view.Label(skill, "en") : null) ?? link.Label.Text);
            json.WriteNumber("score", (decimal)link.Score);
            WritePassage(json, text, null);
            json.WriteEndObject();
        }
    }

    /// <summary>One line for all languages that the skills list has no names in.</summary>
    internal static void Warn(IReadOnlyCollection<string> strange, string instead)
    {
        if (strange.Count > 0)
            Console.Error.WriteLine($"No names of skills in {string.Join(", ", strange)}: {instead}.");
    }

    internal static void WritePassage(Utf8JsonWriter json, string text, (int Start, int End)? passage)
    {
        if (passage is { } at)
        {
            json.WriteNumber("start", LinkLines.CodePoints(text, at.Start));
            json.WriteNumber("end", LinkLines.CodePoints(text, at.End));
            return;
        }
        json.WriteNull("start");
        json.WriteNull("end");
    }

    private static int RunOccupations(ParseResult parsed)
    {
        var watch = Stopwatch.StartNew();
        var language = parsed.GetValue(CandidateLanguage) ?? parsed.GetValue(Language)!;
        var linker = new TitleLinker(LabelFiles.Index(parsed.GetValue(Labels)!, language), LinkFiles.Model(parsed.GetValue(ModelFile)));
        var (most, byConcept) = (parsed.GetValue(Top), parsed.GetValue(By) == "concept");
        return new LinkLines(parsed.GetValue(Input)!, parsed.GetValue(Output)!, watch).Run((json, line) =>
            WriteOccupations(json, linker.Read(line.Text, most, byConcept)));
    }

    internal static void WriteOccupations(Utf8JsonWriter json, IReadOnlyList<TitleLink> links)
    {
        json.WriteStartArray("occupations");
        foreach (var link in links)
        {
            json.WriteStartObject();
            json.WriteString("uri", link.Label.Uri);
            json.WriteString("label", link.Label.Text);
            json.WriteNumber("score", (decimal)link.Score);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
