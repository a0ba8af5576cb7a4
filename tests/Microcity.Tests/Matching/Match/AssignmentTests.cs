using CsCheck;
using Microcity.Matching;

namespace Microcity.Tests;

public sealed class AssignmentTests
{
    private static readonly Gen<(long[] Lift, int[] Values)> Grid =
        from rows in Gen.Int[1, 6]
        from columns in Gen.Int[0, 6]
        from lift in Gen.Long[1, 50].Array[rows]
        from values in Gen.Frequency((2, Gen.Const(0)), (3, Gen.Int[1, 12].Select(x => x * 800))).Array[rows * columns]
        select (lift, values);

    [Fact]
    public void No_other_pairing_gains_more() => Grid.Sample(grid =>
    {
        var columnOf = new int[grid.Lift.Length];

        Assignment.Solve(grid.Lift, grid.Values, columnOf);

        var served = columnOf.Where(x => x >= 0).ToArray();
        Assert.Equal(served.Length, served.Distinct().Count());
        Assert.Equal(Best(grid.Lift, grid.Values, 0, 0), columnOf.Select((column, row) => Gain(grid.Lift, grid.Values, row, column)).Sum());
    }, iter: 20_000);

    [Fact]
    public void Each_row_takes_the_first_of_equal_columns()
    {
        var columnOf = new int[2];

        Assignment.Solve([1, 1], [5, 0, 5, 0, 0, 5, 0, 5], columnOf);

        Assert.Equal([0, 2], columnOf);
    }

    [Fact]
    public void A_column_without_value_serves_nobody()
    {
        var columnOf = new int[3];

        Assignment.Solve([1, 1, 1], [5, 5, 0], columnOf);

        Assert.Equal([0, -1, -1], columnOf);
    }

    private static long Best(long[] lift, int[] values, int row, int taken)
    {
        if (row == lift.Length)
            return 0;
        var best = Best(lift, values, row + 1, taken);
        for (var column = 0; column < values.Length / lift.Length; column++)
        {
            if ((taken >> column & 1) is 0)
                best = Math.Max(best, Gain(lift, values, row, column) + Best(lift, values, row + 1, taken | 1 << column));
        }
        return best;
    }

    private static long Gain(long[] lift, int[] values, int row, int column) =>
        column < 0 ? 0 : lift[row] * values[(column * lift.Length) + row];
}
