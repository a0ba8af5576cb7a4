using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using Microcity.Matching;

namespace Microcity.Skills;

/// <summary><c>link-advert</c>: whole adverts in, skills with their need and up to three occupations out.</summary>
internal static class LinkAdvertVerb
{
    private const int MostOccupations = 3;

    public static Command Of()
    {
        var verb = new Command("link-advert", "Name the skills and occupations of whole adverts.") { LinkVerbs.Taxonomy, LinkVerbs.Input, LinkVerbs.Output };
        verb.SetAction(parsed => LinkVerbs.Guarded(() => Run(parsed)));
        return verb;
    }

    private static int Run(ParseResult parsed)
    {
        var watch = Stopwatch.StartNew();
        var files = LinkFiles.Open(parsed.GetValue(LinkVerbs.Taxonomy)!);
        var model = LinkFiles.Model(null);
        var english = files.Index("en") ?? throw new IOException("The skills list has no English names.");
        var skills = new Dictionary<string, (SkillLinker Linker, AdvertLinker Advert)>(StringComparer.Ordinal);
        var titles = new Dictionary<string, TitleLinker?>(StringComparer.Ordinal);
        var strange = new SortedSet<string>(StringComparer.Ordinal);
        return new LinkLines(parsed.GetValue(LinkVerbs.Input)!, parsed.GetValue(LinkVerbs.Output)!, watch).Run((json, line) =>
        {
            var language = line.Language ?? "en";
            if (!skills.TryGetValue(language, out var known))
            {
                if (files.Index(language) is null)
                    strange.Add(language);
                var linker = new SkillLinker(files.View, files.Index(language) ?? english, model);
                skills.Add(language, known = (linker, new(linker, LinkFiles.Cues(language))));
            }
            WriteSkills(json, files.View, known.Linker, line.Text, known.Advert.Read(line.Text));
            TitleLinker? names = null;
            if (line.Title is not null && !titles.TryGetValue(language, out names))
                titles.Add(language, names = Titles(files.View, language, model));
            LinkVerbs.WriteOccupations(json, names is null ? [] : names.Read(line.Title!, MostOccupations, byConcept: true));
        }, () => LinkVerbs.Warn(strange, "read by English names"));
    }

    private static void WriteSkills(Utf8JsonWriter json, TaxonomyView view, SkillLinker linker, string text, IReadOnlyList<AdvertSkill> skills)
    {
        json.WriteStartArray("skills");
        foreach (var skill in skills)
        {
            json.WriteStartObject();
            json.WriteString("uri", view.Uri(skill.Concept));
            json.WriteString("label", linker.Label(skill.Concept));
            json.WriteNumber("score", (decimal)skill.Score);
            LinkVerbs.WritePassage(json, text, skill.Passages is [var first, ..] ? first : null);
            json.WriteString("need", skill.Need is SkillNeed.Essential ? "essential" : "optional");
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static TitleLinker? Titles(TaxonomyView view, string language, LinkModel model) =>
        SharedTextLinker.TitlesOf(view, language) is { } titles ? new(titles, model) : null;
}
