using System.Runtime.InteropServices;

namespace Microcity.Matching;

/// <summary>Scores one person against indexed opportunities, one after another, in arrays that are kept.</summary>
internal sealed class ExactScore(OpportunityIndex index, Reach reach)
{
    private readonly IndexedRequirement[] rows = new IndexedRequirement[OpportunityInput.MostRequirements];
    private readonly int[] places = new int[OpportunityInput.MostRequirements];
    private readonly long[] lift = new long[OpportunityInput.MostRequirements];
    private readonly int[] starts = new int[OpportunityInput.MostRequirements + 1];
    private readonly int[] edgeOf = new int[OpportunityInput.MostRequirements];
    private readonly List<Edge> edges = [];
    private long[] advantages = [];

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
        LayOut(count);
        Assignment.Solve(lift.AsSpan(0, count), starts, CollectionsMarshal.AsSpan(edges), reach.Columns, edgeOf);
        for (var row = 0; row < count; row++)
        {
            if (edgeOf[row] >= 0)
                score = score.With(rows[row].Need, rows[row].Weight, edges[edgeOf[row]].Value);
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
            advantages = new long[reach.Columns];
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

    private void LayOut(int count)
    {
        edges.Clear();
        for (var row = 0; row < count; row++)
        {
            edges.AddRange(reach.Edges(reach.Slots[places[row]]));
            starts[row + 1] = edges.Count;
        }
    }
}
