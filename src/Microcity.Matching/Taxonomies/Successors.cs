namespace Microcity.Matching;

/// <summary>
/// Finds what a concept that is gone may be called in a newer list. The official files name no successor, so one is proposed: how well
/// the linker ties the old names to new ones, and a shared parent counts for 0.2.
/// </summary>
public sealed class Successors(TaxonomyView old, TaxonomyView next)
{
    private const int SharedParent = 2_000, Whole = 10_000, Candidates = 10;

    private readonly Linker linker = new(next);

    /// <summary>The likeliest successor of the same kind, if one comes near.</summary>
    public Successor? Of(string uri)
    {
        if (old.Find(uri) is not { } gone)
            return null;
        var parents = Uris(old, old.Broader[gone]);
        Successor? best = null;
        foreach (var (candidate, likeness) in Near(gone).OrderBy(c => c.Key))
        {
            var shared = Uris(next, next.Broader[candidate]).Overlaps(parents) ? SharedParent : 0;
            var score = Math.Min(Whole, likeness + shared);
            if (score >= MigrationReport.Shown && score > (best?.Score ?? 0))
                best = new(next.Uri(candidate), score);
        }
        return best;
    }

    private Dictionary<int, int> Near(int gone)
    {
        var near = new Dictionary<int, int>();
        foreach (var language in old.Languages)
        {
            foreach (var name in old.OtherLabels(gone, language).Append(old.Label(gone, language)).OfType<string>())
            {
                foreach (var link in linker.Read(name, language, Candidates).Where(l => next.Kind(l.Concept) == old.Kind(gone)))
                    near[link.Concept] = Math.Max(near.GetValueOrDefault(link.Concept), Likeness(name, link));
            }
        }
        return near;
    }

    // A name found in a part of the old one says as much as that part is long.
    private static int Likeness(string name, Link link) => (int)(Whole * link.Score * (link.End - link.Start) / name.Length);

    private static HashSet<string> Uris(TaxonomyView view, ReadOnlySpan<int> ordinals)
    {
        var uris = new HashSet<string>(StringComparer.Ordinal);
        foreach (var ordinal in ordinals)
            uris.Add(view.Uri(ordinal));
        return uris;
    }
}

/// <param name="Score">1/10,000.</param>
public sealed record Successor(string Uri, int Score);
