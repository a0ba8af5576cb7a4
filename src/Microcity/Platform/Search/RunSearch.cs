using Microcity.Matching;

namespace Microcity.Platform;

/// <summary>One search over all modules. Where nothing has every word, the nearest is what has one of them, its ending left aside.</summary>
public sealed class RunSearch(Installation installation, IServiceProvider scope, Here here)
{
    public const int LongestText = 100;

    private const int Each = 5;
    private const int EachNear = 3;
    private const int MostWords = 6;

    /// <summary>Shorter words are too many.</summary>
    private const int Shortest = 2;

    /// <summary>So much of a word says what it is about, whatever its ending.</summary>
    private const int Stem = 4;

    public async Task<SearchResult> Run(string? text, CancellationToken stop = default)
    {
        var typed = (text ?? "").Trim();
        typed = typed.Length > LongestText ? typed[..LongestText] : typed;
        string[] words = [.. Folding.Fold(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length >= Shortest).Distinct().Take(MostWords)];
        if (words.Length == 0)
            return new(typed, false, [], []);
        var found = await Groups(new(typed, words, here.Say, Each), stop);
        return new(typed, true, found, found.Count > 0 ? [] : await Near(words, stop));
    }

    private async Task<IReadOnlyList<FoundGroup>> Near(string[] words, CancellationToken stop)
    {
        foreach (var cut in new[] { 0, 2, 3 })
        {
            var near = new List<FoundGroup>();
            foreach (var word in words.OrderByDescending(w => w.Length))
            {
                var beginning = word[..Math.Max(Math.Min(Stem, word.Length), word.Length - cut)];
                near.AddRange(await Groups(new(beginning, [beginning], here.Say, EachNear), stop));
            }
            if (near.Count > 0)
                return [.. near.GroupBy(g => g.Kind).Select(g => new FoundGroup(g.Key, [.. g.SelectMany(x => x.Found).DistinctBy(f => f.Link).Take(EachNear)], false)).OrderBy(g => g.Kind.Place)];
        }
        return [];
    }

    private async Task<IReadOnlyList<FoundGroup>> Groups(Sought sought, CancellationToken stop)
    {
        var (groups, shown) = (new List<FoundGroup>(), new HashSet<string>());
        foreach (var kind in installation.Modules.SelectMany(m => m.Searches).OrderBy(k => k.Place))
        {
            var found = await kind.Find(scope, sought, stop);
            // What one group shows, the next does not show again: a course is a course before it is a date.
            FoundThing[] first = [.. found.Take(sought.Most).Where(f => shown.Add(f.Link))];
            if (first.Length > 0)
                groups.Add(new(kind, first, found.Count > sought.Most));
        }
        return groups;
    }
}

/// <param name="Asked">There was something to look for.</param>
/// <param name="Near">Only where nothing was found.</param>
public sealed record SearchResult(string Text, bool Asked, IReadOnlyList<FoundGroup> Groups, IReadOnlyList<FoundGroup> Near);

/// <param name="More">There are others.</param>
public sealed record FoundGroup(SearchKind Kind, IReadOnlyList<FoundThing> Found, bool More);
