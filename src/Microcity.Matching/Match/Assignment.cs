namespace Microcity.Matching;

/// <summary>A held skill that is worth something to a requirement.</summary>
/// <param name="Column">Which held skill.</param>
/// <param name="Value">What it is worth, 1 to 10,000.</param>
public readonly record struct Edge(int Column, int Value);

/// <summary>
/// Gives each requirement (row) at most one held skill (column) and each held skill at most one requirement so that the summed
/// gain is largest: the exact maximum, component by component. Equals are settled by row order, then column order.
/// </summary>
public static class Assignment
{
    /// <param name="lift">Gain per unit of value, one per row.</param>
    /// <param name="starts">The edges of row r are <c>edges[starts[r]..starts[r + 1]]</c>.</param>
    /// <param name="edges">Row by row, in each by column.</param>
    /// <param name="columns">How many columns there are.</param>
    /// <param name="edgeOf">Receives for each row the edge that serves it, -1 for none.</param>
    public static void Solve(
        ReadOnlySpan<long> lift, ReadOnlySpan<int> starts, ReadOnlySpan<Edge> edges, int columns, Span<int> edgeOf)
    {
        var rows = lift.Length;
        Span<int> parent = stackalloc int[rows], next = stackalloc int[rows], members = stackalloc int[rows], ownerOf = stackalloc int[columns];
        Connect(starts, edges, parent, ownerOf);
        Chain(parent, next);
        ownerOf.Fill(-1);
        for (var row = 0; row < rows; row++)
        {
            if (parent[row] != row)
                continue;
            var count = 0;
            for (var member = row; member >= 0; member = next[member])
                members[count++] = member;
            if (!EachGetsItsBest(starts, edges, members[..count], ownerOf, edgeOf))
                Component.Solve(lift, starts, edges, members[..count], columns, edgeOf);
        }
    }

    // Rows that share a column belong together; the first row of a component is its root.
    private static void Connect(ReadOnlySpan<int> starts, ReadOnlySpan<Edge> edges, Span<int> parent, Span<int> firstOf)
    {
        firstOf.Fill(-1);
        for (var row = 0; row < parent.Length; row++)
        {
            parent[row] = row;
            foreach (var edge in edges[starts[row]..starts[row + 1]])
            {
                ref var first = ref firstOf[edge.Column];
                if (first < 0)
                {
                    first = row;
                    continue;
                }
                var (one, other) = (Root(parent, first), Root(parent, row));
                parent[Math.Max(one, other)] = Math.Min(one, other);
            }
        }
    }

    // From the root on, each row leads to the next of its component, the last to -1.
    private static void Chain(Span<int> parent, Span<int> next)
    {
        next.Fill(-1);
        for (var row = parent.Length - 1; row >= 0; row--)
        {
            var root = Root(parent, row);
            if (root != row)
                (next[row], next[root]) = (next[root], row);
        }
    }

    private static int Root(Span<int> parent, int row)
    {
        while (parent[row] != row)
            row = parent[row] = parent[parent[row]];
        return row;
    }

    private static bool EachGetsItsBest(
        ReadOnlySpan<int> starts, ReadOnlySpan<Edge> edges, ReadOnlySpan<int> members, Span<int> ownerOf, Span<int> edgeOf)
    {
        foreach (var row in members)
        {
            var best = -1;
            for (var at = starts[row]; at < starts[row + 1]; at++)
            {
                if (best < 0 || edges[at].Value > edges[best].Value)
                    best = at;
            }
            edgeOf[row] = best;
            if (best < 0)
                continue;
            ref var owner = ref ownerOf[edges[best].Column];
            if (owner >= 0)
                return false;
            owner = row;
        }
        return true;
    }
}
