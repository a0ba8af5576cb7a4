using System.Runtime.CompilerServices;

namespace Microcity.Matching;

/// <summary>
/// The Hungarian method (Kuhn, Munkres) with potentials on one component: rows enter one after another, each along the cheapest
/// alternating path, which ends at a free column or at a row that is then served by nobody.
/// </summary>
internal static class Component
{
    private const int CellsOnStack = 4_096;

    // Most components are far smaller than the room on the stack, so only what is used of it is cleared.
    [SkipLocalsInit]
    public static void Solve(
        ReadOnlySpan<long> lift, ReadOnlySpan<int> starts, ReadOnlySpan<Edge> edges, ReadOnlySpan<int> members, int columns, Span<int> edgeOf)
    {
        Span<int> columnAt = stackalloc int[columns];
        var width = Number(starts, edges, members, columnAt);
        var cells = members.Length * width;
        Span<long> gain = cells <= CellsOnStack ? stackalloc long[CellsOnStack] : new long[cells];
        gain[..cells].Clear();
        for (var i = 0; i < members.Length; i++)
        {
            foreach (var edge in edges[starts[members[i]]..starts[members[i] + 1]])
                gain[(i * width) + columnAt[edge.Column]] = lift[members[i]] * edge.Value;
        }

        Span<int> rowAt = stackalloc int[width + 1];
        Augment(gain, members.Length, width, rowAt);

        foreach (var row in members)
        {
            var served = -1;
            for (var at = starts[row]; at < starts[row + 1]; at++)
            {
                var holder = rowAt[columnAt[edges[at].Column] + 1];
                if (holder > 0 && members[holder - 1] == row)
                    served = at;
            }
            edgeOf[row] = served;
        }
    }

    // Numbers the columns of the component in their order and counts them.
    private static int Number(ReadOnlySpan<int> starts, ReadOnlySpan<Edge> edges, ReadOnlySpan<int> members, Span<int> columnAt)
    {
        columnAt.Fill(-1);
        foreach (var row in members)
        {
            foreach (var edge in edges[starts[row]..starts[row + 1]])
                columnAt[edge.Column] = 0;
        }
        var width = 0;
        foreach (ref var at in columnAt)
        {
            if (at is 0)
                at = width++;
        }
        return width;
    }

    // Columns count from 1; column 0 stands for the row that enters, and rowAt tells which row (from 1) holds a column, 0 for none.
    private static void Augment(ReadOnlySpan<long> gain, int rows, int width, Span<int> rowAt)
    {
        Span<long> rowPrice = stackalloc long[rows + 1], price = stackalloc long[width + 1], slack = stackalloc long[width + 1];
        Span<int> before = stackalloc int[width + 1];
        Span<bool> seen = stackalloc bool[width + 1];
        rowPrice.Clear();
        price.Clear();
        rowAt.Clear();
        for (var entering = 1; entering <= rows; entering++)
        {
            slack.Fill(long.MaxValue);
            seen.Clear();
            rowAt[0] = entering;
            var (at, nobody, nobodyAfter) = (0, long.MaxValue, 0);
            do
            {
                seen[at] = true;
                var row = rowAt[at];
                var gains = gain.Slice((row - 1) * width, width);
                var (next, least) = (-1, long.MaxValue);
                for (var j = 1; j <= width; j++)
                {
                    if (seen[j])
                        continue;
                    var cost = -gains[j - 1] - rowPrice[row] - price[j];
                    if (cost < slack[j])
                        (slack[j], before[j]) = (cost, at);
                    if (slack[j] < least)
                        (least, next) = (slack[j], j);
                }
                if (-rowPrice[row] < nobody)
                    (nobody, nobodyAfter) = (-rowPrice[row], at);
                if (nobody < least)
                    (least, next) = (nobody, -1);
                for (var j = 0; j <= width; j++)
                {
                    if (seen[j])
                        (rowPrice[rowAt[j]], price[j]) = (rowPrice[rowAt[j]] + least, price[j] - least);
                    else
                        slack[j] -= least;
                }
                nobody -= least;
                at = next;
            }
            while (at > 0 && rowAt[at] is not 0);
            if (at < 0)
                at = nobodyAfter;
            for (; at is not 0; at = before[at])
                rowAt[at] = rowAt[before[at]];
        }
    }
}
