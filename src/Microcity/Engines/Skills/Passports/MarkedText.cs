namespace Microcity.Skills;

/// <summary>Cuts a text into pieces, those that lead to a skill marked; spans may overlap.</summary>
public static class MarkedText
{
    /// <param name="spans">Offsets in the text; what lies outside or is empty marks nothing.</param>
    public static IReadOnlyList<(string Text, bool Marked)> Of(string text, IEnumerable<(int Start, int End)> spans)
    {
        var pieces = new List<(string, bool)>();
        var at = 0;
        foreach (var (start, end) in spans.Where(s => s.Start < s.End && s.End <= text.Length).Distinct().OrderBy(s => s.Start).ThenByDescending(s => s.End))
        {
            if (end <= at)
                continue;
            if (start > at)
                pieces.Add((text[at..start], false));
            pieces.Add((text[Math.Max(start, at)..end], true));
            at = end;
        }
        if (at < text.Length)
            pieces.Add((text[at..], false));
        return pieces;
    }
}
