namespace Microcity.Matching;

/// <summary>Scores one person against indexed opportunities, one after another, in arrays that are kept.</summary>
internal sealed class ExactScore(OpportunityIndex index, Reach reach)
{
    private readonly IndexedRequirement[] rows = new IndexedRequirement[OpportunityInput.MostRequirements];
    private readonly int[] places = new int[OpportunityInput.MostRequirements];
    private readonly long[] lift = new long[OpportunityInput.MostRequirements];
    private readonly int[] columnOf = new int[OpportunityInput.MostRequirements];
    private int[] columns = [];
    private long[] advantages = [];
    private int[] values = [];

    /// <summary>The exact score; null if it cannot reach <paramref name="least"/> points.</summary>
    public Score? Of(int opportunity, int least)
    {
        var score = index.Weights[opportunity];
        var count = TakeRows(opportunity, score);
        var (bound, isExact) = Bound(count);
        if (score.PointsOf(bound) < least)
            return null;
        if (isExact)
        {
            for (var row = 0; row < count; row++)
                score = score.With(rows[row].Need, rows[row].Weight, reach.Slots[places[row]].Best);
            return score;
        }
        var grid = LayOut(count);
        Assignment.Solve(lift.AsSpan(0, count), grid, columnOf);
        for (var row = 0; row < count; row++)
        {
            if (columnOf[row] >= 0)
                score = score.With(rows[row].Need, rows[row].Weight, grid[(columnOf[row] * count) + row]);
        }
        return score;
    }

    private int TakeRows(int opportunity, Score weights)
    {
        var count = 0;
        var (essential, optional) = (weights.Lift(Need.Essential), weights.Lift(Need.Optional));
        foreach (var asked in index.Asks(opportunity))
        {
            var place = reach.PlaceOf(asked.Slot);
            if (place < 0)
                continue;
            (rows[count], places[count]) = (asked, place);
            lift[count++] = asked.Weight * (asked.Need is Need.Essential ? essential : optional);
        }
        return count;
    }

    // Of the rows with the same best column one gets it, the others at most their second best. If no two have, that is the score.
    private (long Parts, bool IsExact) Bound(int count)
    {
        if (advantages.Length < reach.Columns)
            (columns, advantages) = (new int[reach.Columns], new long[reach.Columns]);
        Array.Fill(advantages, -1);
        var (parts, isExact) = (0L, true);
        for (var row = 0; row < count; row++)
        {
            ref readonly var slot = ref reach.Slots[places[row]];
            var advantage = lift[row] * (slot.Best - slot.SecondBest);
            var earlier = advantages[slot.BestColumn];
            isExact &= earlier < 0;
            parts += (lift[row] * slot.SecondBest) + Math.Max(0, advantage - Math.Max(0, earlier));
            advantages[slot.BestColumn] = Math.Max(earlier, advantage);
        }
        return (parts, isExact);
    }

    // Only the columns that reach a row, in their order.
    private Span<int> LayOut(int count)
    {
        Array.Fill(columns, -1);
        for (var row = 0; row < count; row++)
        {
            foreach (var edge in reach.Edges(reach.Slots[places[row]]))
                columns[edge.Column] = 0;
        }
        var width = 0;
        for (var column = 0; column < columns.Length; column++)
        {
            if (columns[column] is 0)
                columns[column] = width++;
        }
        if (values.Length < width * count)
            values = new int[2 * width * count];
        var grid = values.AsSpan(0, width * count);
        grid.Clear();
        for (var row = 0; row < count; row++)
        {
            foreach (var (column, value) in reach.Edges(reach.Slots[places[row]]))
                grid[(columns[column] * count) + row] = value;
        }
        return grid;
    }
}
