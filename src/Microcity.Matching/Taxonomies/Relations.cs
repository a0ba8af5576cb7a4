namespace Microcity.Matching;

/// <summary>What can be wrong with relations before they are compiled.</summary>
public static class Relations
{
    /// <summary>Positions of the links with an end that is not known.</summary>
    public static IReadOnlyList<int> Dangling(IReadOnlyList<UriLink> links, IReadOnlySet<string> known)
    {
        var dangling = new List<int>();
        for (var i = 0; i < links.Count; i++)
        {
            if (!known.Contains(links[i].From) || !known.Contains(links[i].To))
                dangling.Add(i);
        }
        return dangling;
    }

    /// <summary>The concepts of one circle of broader relations, each below the next; null if there is none.</summary>
    public static IReadOnlyList<string>? Circle(IEnumerable<UriLink> broader)
    {
        var above = broader.ToLookup(x => x.From, x => x.To, StringComparer.Ordinal);
        var left = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in above)
        {
            if (!left.Contains(start.Key) && Circle(start.Key, above, left) is { } circle)
                return circle;
        }
        return null;
    }

    /// <summary>Steps of the longest chain from a concept upwards, within links that hold no circle.</summary>
    public static int Depth(IEnumerable<UriLink> broader)
    {
        var above = broader.ToLookup(x => x.From, x => x.To, StringComparer.Ordinal);
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        return above.Select(x => Depth(x.Key, above, known)).DefaultIfEmpty().Max();
    }

    // Depth first without recursion: the way up from the start is on the stack; what was left behind leads to no circle.
    private static IReadOnlyList<string>? Circle(string start, ILookup<string, string> above, HashSet<string> left)
    {
        var way = new List<string> { start };
        var open = new Stack<IEnumerator<string>>();
        open.Push(above[start].GetEnumerator());
        while (open.TryPeek(out var next))
        {
            if (!next.MoveNext())
            {
                open.Pop();
                left.Add(way[^1]);
                way.RemoveAt(way.Count - 1);
            }
            else if (way.IndexOf(next.Current) is var at and >= 0)
            {
                return way[at..];
            }
            else if (!left.Contains(next.Current))
            {
                way.Add(next.Current);
                open.Push(above[next.Current].GetEnumerator());
            }
        }
        return null;
    }

    private static int Depth(string from, ILookup<string, string> above, Dictionary<string, int> known)
    {
        if (!known.TryGetValue(from, out var depth))
            known[from] = depth = above[from].Select(x => 1 + Depth(x, above, known)).DefaultIfEmpty().Max();
        return depth;
    }
}
