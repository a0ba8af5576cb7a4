using Microcity.Platform;
using Microcity.Matching;

namespace Microcity.Skills;

/// <summary>
/// Turns a publisher's words into concepts of the skills list: the skills it names by their names, and where it names none, what the
/// text speaks of. Words that are no skill stay as words.
/// </summary>
public static class UnderstandPosting
{
    /// <summary>Links below it are too unsure to stand without somebody's tick.</summary>
    public const double SureEnough = 0.7;

    /// <summary>A long advert asks for no more than this.</summary>
    public const int MostSkills = 15;

    private const double SameName = 0.9;

    private static readonly string[] Wished =
        ["nice to have", "would be an advantage", "is an advantage", "is a plus", "a plus", "desirable", "preferred", "preferably", "ideally", "bonus", "vēlam", "priekšrocīb", "tiks novērtēt", "noderēs", "būs pluss"];

    public static OpportunityContent Run(OpportunityContent content, CitySkills skills, string language)
    {
        var occupation = content.OccupationUri ?? Occupation(content, skills, language);
        IReadOnlyList<SkillAsked> understood = content.Requirements.Count > 0
            ? [.. content.Requirements.Select(r => r.ConceptUri is null && Named(r.Phrase, skills, language) is { } uri ? r with { ConceptUri = uri } : r)]
            : Spoken(content, skills, language);
        return content with { UnderstoodOccupation = occupation, Understood = understood };
    }

    /// <summary>What the text speaks of, in the order of the text; parts about the firm, its offers and the law are passed over.</summary>
    public static IReadOnlyList<SkillAsked> Spoken(OpportunityContent content, CitySkills skills, string language)
    {
        if (Wording.Of(content.Text, language) is not { } wording)
            return [];
        var teaches = content.SourceKind is SourceKind.Course or SourceKind.Workshop or SourceKind.Mentor;
        var silent = AdvertLinker.Silent(wording.Text, LinkFiles.Cues(wording.Language));
        return [.. skills.Linker.Read(wording.Text, wording.Language, 60)
            .Where(l => !silent.Any(s => s.Start <= l.Start && l.Start < s.End))
            .Where(l => l.Score >= SureEnough && skills.Kind(l.Concept) is ConceptKind.Skill).Take(MostSkills).OrderBy(l => l.Start)
            .Select(l => new SkillAsked(skills.Uri(l.Concept), Phrase(wording.Text, l), teaches ? Need.Teaches : IsWished(wording.Text, l.Start) ? Need.Optional : Need.Essential))];
    }

    /// <summary>The skill that goes by exactly this name.</summary>
    public static string? Named(string phrase, CitySkills skills, string language) =>
        skills.Linker.Read(phrase, language, 5).FirstOrDefault(l => l.Score >= SameName && l.Start == 0 && l.End == phrase.TrimEnd().Length && skills.Kind(l.Concept) is ConceptKind.Skill) is { } link
            ? skills.Uri(link.Concept)
            : null;

    private static string? Occupation(OpportunityContent content, CitySkills skills, string language)
    {
        foreach (var words in new[] { content.OccupationName, Wording.Of(content.Title, language)?.Text }.OfType<string>())
        {
            if (skills.Linker.Read(words, language, 10).FirstOrDefault(l => l.Score >= SureEnough && skills.Kind(l.Concept) is ConceptKind.Occupation) is { } link)
                return skills.Uri(link.Concept);
        }
        return null;
    }

    private static string Phrase(string text, Link link) => text[link.Start..Math.Min(link.End, link.Start + OpportunityRules.LongestPhrase)];

    /// <summary>Whether the line says that it is welcome rather than needed.</summary>
    private static bool IsWished(string text, int at)
    {
        var from = text.LastIndexOfAny(['\n', '.', '!', '?', ';'], Math.Max(0, at - 1)) + 1;
        var to = text.IndexOfAny(['\n', '.', '!', '?', ';'], at) is var end and >= 0 ? end : text.Length;
        var line = text[Math.Min(from, to)..to];
        return Wished.Any(w => line.Contains(w, StringComparison.OrdinalIgnoreCase));
    }
}
