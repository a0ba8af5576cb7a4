namespace Microcity.Matching;

/// <summary>
/// Finds what a concept that is gone may be called now. The official files name no successor, so one is proposed from the likeness
/// of names, and a shared parent counts for 0.2.
/// </summary>
public static class Successors
{
    private const int SharedParent = 2_000, Candidates = 200;

    /// <summary>The likeliest successor in the newer list, if any comes near.</summary>
    public static Successor? Of(TaxonomyView old, string uri, TaxonomyView next)
    {
        if (old.Find(uri) is not { } gone)
            return null;
        var parents = Uris(old, old.Broader[gone]);
        var names = Names(old, gone);
        Successor? best = null;
        foreach (var candidate in names.SelectMany(name => Near(next, name, old.Kind(gone))).Distinct().Order())
        {
            var likeness = names.Max(name => Names(next, candidate).Max(other => Likeness(name, other)));
            var score = Math.Min(10_000, likeness + (Uris(next, next.Broader[candidate]).Overlaps(parents) ? SharedParent : 0));
            if (score >= MigrationReport.Shown && score > (best?.Score ?? 0))
                best = new(next.Uri(candidate), score);
        }
        return best;
    }

    /// <summary>Shared pairs of neighbouring signs, twice over all pairs (Dice), in 1/10,000.</summary>
    internal static int Likeness(string name, string other)
    {
        var (mine, theirs) = (Pairs(Folding.Fold(name)), Pairs(Folding.Fold(other)));
        if (mine.Count + theirs.Count == 0)
            return 0;
        var all = mine.Count + theirs.Count;
        var shared = mine.Count(theirs.Remove);
        return 20_000 * shared / all;
    }

    private static IEnumerable<int> Near(TaxonomyView next, string name, ConceptKind kind) =>
        Folding.Fold(name).Split(' ').Where(word => word.Length > 3).SelectMany(word => next.Search(word[..Math.Min(6, word.Length)], "en", kind, Candidates));

    private static string[] Names(TaxonomyView view, int ordinal) =>
        [.. view.Languages.SelectMany(language => view.OtherLabels(ordinal, language).Append(view.Label(ordinal, language))).OfType<string>().Distinct()];

    private static HashSet<string> Uris(TaxonomyView view, ReadOnlySpan<int> ordinals)
    {
        var uris = new HashSet<string>(StringComparer.Ordinal);
        foreach (var ordinal in ordinals)
            uris.Add(view.Uri(ordinal));
        return uris;
    }

    private static List<(char, char)> Pairs(string folded)
    {
        var pairs = new List<(char, char)>();
        for (var i = 1; i < folded.Length; i++)
            pairs.Add((folded[i - 1], folded[i]));
        return pairs;
    }
}

/// <param name="Score">1/10,000.</param>
public sealed record Successor(string Uri, int Score);
