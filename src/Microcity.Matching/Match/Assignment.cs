namespace Microcity.Matching;

/// <summary>
/// Gives each requirement (row) at most one held skill (column) and each held skill at most one requirement so that the summed
/// gain is largest: the exact maximum, component by component. Equals are settled by row order, then column order.
/// </summary>
public static class Assignment
{
    /// <param name="lift">Gain per unit of value, one per row.</param>
    /// <param name="values">Values column by column: that of row r and column c is <c>values[c * rows + r]</c>; 0 is no edge.</param>
    /// <param name="columnOf">Receives the column of each row, -1 for none.</param>
    public static void Solve(ReadOnlySpan<long> lift, ReadOnlySpan<int> values, Span<int> columnOf)
    {
        var rows = lift.Length;
        columnOf[..rows].Fill(-1);
        if (rows is 0)
            return;

        Span<int> parent = stackalloc int[rows];
        Connect(values, parent);
        Span<int> members = stackalloc int[rows];
        for (var row = 0; row < rows; row++)
        {
            if (parent[row] != row)
                continue;
            var count = 0;
            for (var other = row; other < rows; other++)
            {
                if (Root(parent, other) == row)
                    members[count++] = other;
            }
            if (!EachGetsItsBest(values, rows, members[..count], columnOf))
                Augment(lift, values, members[..count], columnOf);
        }
    }

    // Rows that share a column belong together; the first row of a component is its root.
    private static void Connect(ReadOnlySpan<int> values, Span<int> parent)
    {
        var rows = parent.Length;
        for (var row = 0; row < rows; row++)
            parent[row] = row;
        for (var column = values; column.Length > 0; column = column[rows..])
        {
            var first = -1;
            for (var row = 0; row < rows; row++)
            {
                if (column[row] is 0)
                    continue;
                var root = Root(parent, row);
                if (first < 0)
                    first = root;
                else if (root < first)
                    parent[first] = first = root;
                else
                    parent[root] = first;
            }
        }
    }

    private static int Root(Span<int> parent, int row)
    {
        while (parent[row] != row)
            row = parent[row] = parent[parent[row]];
        return row;
    }

    private static bool EachGetsItsBest(ReadOnlySpan<int> values, int rows, ReadOnlySpan<int> members, Span<int> columnOf)
    {
        for (var i = 0; i < members.Length; i++)
        {
            var (best, value) = (-1, 0);
            for (int column = 0, at = members[i]; at < values.Length; column++, at += rows)
            {
                if (values[at] > value)
                    (best, value) = (column, values[at]);
            }
            columnOf[members[i]] = best;
            if (best < 0)
                continue;
            foreach (var earlier in members[..i])
            {
                if (columnOf[earlier] == best)
                    return false;
            }
        }
        return true;
    }

    // The Hungarian method (Kuhn, Munkres) with potentials: rows enter one after another, each along the cheapest alternating
    // path, which ends at a free column or at a row that is then served by nobody.
    private static void Augment(ReadOnlySpan<long> lift, ReadOnlySpan<int> values, ReadOnlySpan<int> members, Span<int> columnOf)
    {
        var rows = lift.Length;
        Span<int> columns = stackalloc int[values.Length / rows];
        columns = columns[..TouchedBy(members, values, rows, columns)];
        var end = columns.Length + 1;
        Span<long> rowPrice = stackalloc long[members.Length + 1], price = stackalloc long[end], slack = stackalloc long[end];
        Span<int> rowAt = stackalloc int[end], before = stackalloc int[end];
        Span<bool> seen = stackalloc bool[end];
        rowPrice.Clear();
        price.Clear();
        rowAt.Clear();

        for (var entering = 1; entering <= members.Length; entering++)
        {
            slack.Fill(long.MaxValue);
            seen.Clear();
            rowAt[0] = entering;
            var (at, nobody, nobodyAfter) = (0, long.MaxValue, 0);
            do
            {
                seen[at] = true;
                var row = rowAt[at];
                var (next, least) = (-1, long.MaxValue);
                for (var j = 1; j < end; j++)
                {
                    if (seen[j])
                        continue;
                    var member = members[row - 1];
                    var cost = -(lift[member] * values[(columns[j - 1] * rows) + member]) - rowPrice[row] - price[j];
                    if (cost < slack[j])
                        (slack[j], before[j]) = (cost, at);
                    if (slack[j] < least)
                        (least, next) = (slack[j], j);
                }
                if (-rowPrice[row] < nobody)
                    (nobody, nobodyAfter) = (-rowPrice[row], at);
                if (nobody < least)
                    (least, next) = (nobody, -1);
                for (var j = 0; j < end; j++)
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

        foreach (var member in members)
            columnOf[member] = -1;
        for (var j = 1; j < end; j++)
        {
            if (rowAt[j] is not 0 && values[(columns[j - 1] * rows) + members[rowAt[j] - 1]] > 0)
                columnOf[members[rowAt[j] - 1]] = columns[j - 1];
        }
    }

    private static int TouchedBy(ReadOnlySpan<int> members, ReadOnlySpan<int> values, int rows, Span<int> columns)
    {
        var count = 0;
        for (var column = 0; column < columns.Length; column++)
        {
            foreach (var member in members)
            {
                if (values[(column * rows) + member] is 0)
                    continue;
                columns[count++] = column;
                break;
            }
        }
        return count;
    }
}
