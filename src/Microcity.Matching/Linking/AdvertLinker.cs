namespace Microcity.Matching;

/// <summary>A skill of an advert with its need and every passage it was found in, the best first.</summary>
public sealed record AdvertSkill(int Concept, double Score, SkillNeed Need, IReadOnlyList<(int Start, int End)> Passages);

/// <summary>Reads a whole advert sentence by sentence; parts under a heading that asks for nothing are passed over.</summary>
/// <param name="cues">Of the advert's language; null where none are known: then everything is essential.</param>
public sealed class AdvertLinker(SkillLinker linker, NeedCues? cues)
{
    /// <summary>Links below it are not offered.</summary>
    public const double SureEnough = 0.35;

    private const int PerSentence = 3, PerText = 25, LongestHeading = 60;

    /// <summary>At most 25 skills, the likeliest first.</summary>
    public IReadOnlyList<AdvertSkill> Read(string text)
    {
        var found = new Dictionary<int, AdvertSkill>();
        foreach (var (start, end, need, silent) in Parts(text, cues))
        {
            if (silent)
                continue;
            foreach (var link in linker.Read(text[start..end], PerSentence).TakeWhile(l => l.Score >= SureEnough))
                Add(found, link, start, need);
        }
        return [.. found.Values.OrderByDescending(s => s.Score).ThenBy(s => s.Concept).Take(PerText)];
    }

    private static void Add(Dictionary<int, AdvertSkill> found, SkillLink link, int start, SkillNeed need)
    {
        (int, int)[] passage = link.Passage is { } at ? [(start + at.Start, start + at.End)] : [];
        if (!found.TryGetValue(link.Concept, out var known))
            found.Add(link.Concept, new(link.Concept, link.Score, need, passage));
        else
            found[link.Concept] = link.Score > known.Score
                ? new(link.Concept, link.Score, Stricter(need, known.Need), [.. passage, .. known.Passages])
                : known with { Need = Stricter(need, known.Need), Passages = [.. known.Passages, .. passage] };
    }

    private static SkillNeed Stricter(SkillNeed one, SkillNeed other) => one is SkillNeed.Essential ? one : other;

    /// <summary>Sentences of parts that ask for nothing.</summary>
    public static IReadOnlyList<(int Start, int End)> Silent(string text, NeedCues? cues) => [.. Parts(text, cues).Where(p => p.Silent).Select(p => (p.Start, p.End))];

    /// <summary>Each sentence with the need that it tells itself, or its heading, or else essential; silent ones ask for nothing.</summary>
    public static IEnumerable<(int Start, int End, SkillNeed Need, bool Silent)> Parts(string text, NeedCues? cues)
    {
        var (under, silent, before) = ((SkillNeed?)null, false, 0);
        foreach (var (start, end) in Sentences(text))
        {
            var sentence = text[start..end];
            if (IsHeading(sentence, text.AsSpan(before, start - before), cues))
                (under, silent) = (cues?.Of(sentence), cues?.AsksNothing(sentence) ?? false);
            before = end;
            yield return (start, end, cues?.Of(sentence) ?? under ?? SkillNeed.Essential, silent);
        }
    }

    /// <summary>A short line that ends in a colon, tells what follows, or begins after an empty line; an item of a list is none.</summary>
    /// <param name="gap">What stands between it and the sentence before.</param>
    private static bool IsHeading(string sentence, ReadOnlySpan<char> gap, NeedCues? cues)
    {
        if (sentence.Length > LongestHeading || sentence.EndsWith('.') || sentence.AsSpan().Count(' ') >= 7 || sentence[0] is '-' or '*' or '–' || gap.Contains('•'))
            return false;
        return sentence.EndsWith(':') || gap.Count('\n') > 1 || (cues is not null && (cues.AsksNothing(sentence) || cues.Of(sentence) is not null));
    }

    /// <summary>The sentence that holds an offset, as adverts are read.</summary>
    public static (int Start, int End) SentenceAt(string text, int offset)
    {
        foreach (var (start, end) in Sentences(text))
        {
            if (end > offset)
                return (Math.Min(start, offset), end);
        }
        return (offset, text.Length);
    }

    private static IEnumerable<(int Start, int End)> Sentences(string text)
    {
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            var ends = at == text.Length || text[at] is '\n' or '•' or ';' || (text[at] is '.' or '!' or '?' && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1])));
            if (!ends)
                continue;
            var (from, to) = (start, Math.Min(text.Length, at < text.Length && text[at] is '.' or '!' or '?' ? at + 1 : at));
            while (from < to && char.IsWhiteSpace(text[from]))
                from++;
            while (to > from && char.IsWhiteSpace(text[to - 1]))
                to--;
            if (to > from)
                yield return (from, to);
            start = at + 1;
        }
    }
}
