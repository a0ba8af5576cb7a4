using CsCheck;
using Microcity.Matching;

namespace Microcity.Tests;

public sealed class AssignmentTests
{
    // Values row by row; 0 is no edge.
    private static readonly Gen<(long[] Lift, int[,] Values)> Grid =
        from rows in Gen.Int[1, 6]
        from columns in Gen.Int[0, 6]
        from lift in Gen.Long[1, 50].Array[rows]
        from values in Gen.Frequency((2, Gen.Const(0)), (3, Gen.Int[1, 12].Select(x => x * 800))).Array2D[rows, columns]
        select (lift, values);

    [Fact]
    public void No_other_pairing_gains_more() => Grid.Sample(grid =>
    {
        var columnOf = Solve(grid.Lift, grid.Values);

        var served = columnOf.Where(x => x >= 0).ToArray();
        Assert.Equal(served.Length, served.Distinct().Count());
        Assert.Equal(Best(grid.Lift, grid.Values, 0, 0), columnOf.Select((column, row) => Gain(grid.Lift, grid.Values, row, column)).Sum());
    }, iter: 20_000);

    [Fact]
    public void Each_row_takes_the_first_of_equal_columns() =>
        Assert.Equal([0, 2], Solve([1, 1], new[,] { { 5, 5, 0, 0 }, { 0, 0, 5, 5 } }));

    [Fact]
    public void Equal_rows_that_compete_are_served_in_order() =>
        Assert.Equal([0, 1, -1], Solve([1, 1, 1], new[,] { { 5, 5 }, { 5, 5 }, { 5, 5 } }));

    [Fact]
    public void A_row_nobody_reaches_is_served_by_nobody() =>
        Assert.Equal([0, -1], Solve([1, 1], new[,] { { 5 }, { 0 } }));

    private static int[] Solve(long[] lift, int[,] values)
    {
        var (starts, edges) = (new int[lift.Length + 1], new List<Edge>());
        for (var row = 0; row < lift.Length; row++)
        {
            for (var column = 0; column < values.GetLength(1); column++)
            {
                if (values[row, column] > 0)
                    edges.Add(new(column, values[row, column]));
            }
            starts[row + 1] = edges.Count;
        }
        var edgeOf = new int[lift.Length];
        Assignment.Solve(lift, starts, edges.ToArray(), values.GetLength(1), edgeOf);
        return [.. edgeOf.Select(x => x < 0 ? -1 : edges[x].Column)];
    }

    private static long Best(long[] lift, int[,] values, int row, int taken)
    {
        if (row == lift.Length)
            return 0;
        var best = Best(lift, values, row + 1, taken);
        for (var column = 0; column < values.GetLength(1); column++)
        {
            if ((taken >> column & 1) is 0)
                best = Math.Max(best, Gain(lift, values, row, column) + Best(lift, values, row + 1, taken | 1 << column));
        }
        return best;
    }

    private static long Gain(long[] lift, int[,] values, int row, int column) => column < 0 ? 0 : lift[row] * values[row, column];
}
