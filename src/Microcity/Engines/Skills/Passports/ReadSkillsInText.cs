using Microcity.Matching;

namespace Microcity.Skills;

/// <summary>A skill that a text speaks of.</summary>
/// <param name="ConceptUri">Identity of the skill.</param>
/// <param name="Words">The words it came from, at most 80 signs.</param>
/// <param name="Start">Offsets in the text; both 0 for words that stand outside it.</param>
/// <param name="Score">1/10,000.</param>
/// <param name="Usual">Address of the occupation it is usual in, where only that was named.</param>
public sealed record FoundSkill(string ConceptUri, string Words, int Start, int End, int Score, string? Usual = null);

/// <summary>Reads a text with the linker: skills it names, and those usual in the work it names, most asked for here first.</summary>
public sealed class ReadSkillsInText(ReadCitySkills cities, LocalDemand demand)
{
    /// <summary>Skills of one text that anybody would still look through.</summary>
    public const int Most = 40;

    /// <summary>Usual skills of one occupation that are shown at a time.</summary>
    public const int UsualAtATime = 12;

    private const int MostOccupations = 2;

    /// <param name="guess">Also what the text speaks of in other words; for somebody who decides on each.</param>
    public async Task<IReadOnlyList<FoundSkill>> Run(string text, string language, bool guess = false, CancellationToken stop = default)
    {
        var skills = await cities.Run(stop);
        var links = skills.Linker.Read(text, language, Most);
        var found = links.Where(l => skills.Kind(l.Concept) is ConceptKind.Skill).OrderBy(l => l.Start).ThenByDescending(l => l.Score)
            .Select(l => new FoundSkill(skills.Uri(l.Concept), Quote(text, l.Start, l.End), l.Start, l.End, Points(l.Score))).ToList();
        if (guess)
            Add(found, Guessed(skills, text, language));
        foreach (var work in links.Where(l => skills.Kind(l.Concept) is ConceptKind.Occupation).Take(MostOccupations))
            Add(found, await UsualIn(skills.Uri(work.Concept), Quote(text, work.Start, work.End), work.Start, work.End, Points(work.Score), stop));
        return found;
    }

    /// <summary>By the measured linker, sentence by sentence, as adverts are read; each with its best passage.</summary>
    private static IEnumerable<FoundSkill> Guessed(CitySkills skills, string text, string language) =>
        SharedTextLinker.Of(skills.View).Read(text, language).Where(s => s.Passages.Count > 0)
            .Select(s => new FoundSkill(skills.Uri(s.Concept), Quote(text, s.Passages[0].Start, s.Passages[0].End), s.Passages[0].Start, s.Passages[0].End, Points(s.Score)));

    /// <summary>The essential skills of an occupation that somebody named, most asked for here first.</summary>
    /// <param name="words">How they named it.</param>
    public async Task<IReadOnlyList<FoundSkill>> UsualIn(string occupationUri, string words, int start = 0, int end = 0, int score = 10_000, CancellationToken stop = default)
    {
        var skills = await cities.Run(stop);
        if (skills.Find(occupationUri) is not { } occupation || skills.Kind(occupation) is not ConceptKind.Occupation)
            return [];
        var usual = new List<string>();
        foreach (var skill in skills.Essential(occupation))
            usual.Add(skills.Uri(skill));
        return [.. (await demand.Order(usual, stop)).Take(UsualAtATime).Select(uri => new FoundSkill(uri, words, start, end, score, occupationUri))];
    }

    internal static void Add(List<FoundSkill> found, IEnumerable<FoundSkill> more) =>
        found.AddRange(more.Where(m => found.TrueForAll(f => f.ConceptUri != m.ConceptUri)).ToList());

    internal static string Quote(string text, int start, int end)
    {
        var most = Math.Min(end, start + Suggestion.LongestQuote);
        return text[start..(most < text.Length && char.IsLowSurrogate(text[most]) ? most - 1 : most)];
    }

    private static int Points(double score) => (int)Math.Round(score * 10_000);
}
