namespace Microcity.Matching;

/// <summary>An opportunity that asks for a slot.</summary>
/// <param name="Opportunity">Its place in the index.</param>
/// <param name="Share">What one unit of value adds to its score, rounded up, so that sums of shares bound scores from above.</param>
internal readonly record struct Posting(int Opportunity, uint Share)
{
    /// <summary>A share is given in this many binary places of a point's hundredth.</summary>
    public const int ShareBits = 18;

    /// <summary>The lowest sum of shares that rounds to these points, at least 1.</summary>
    public static uint Least(int points) => ((uint)points << ShareBits) - (1u << (ShareBits - 1));

    /// <summary>The postings of all slots. What cannot be scored has none.</summary>
    public static (int[] Starts, Posting[] Postings) Of(OpportunityIndex index)
    {
        var starts = new int[index.Slots.Count + 1];
        foreach (var (_, requirement) in Scorable(index))
            starts[requirement.Slot + 1]++;
        for (var slot = 0; slot < index.Slots.Count; slot++)
            starts[slot + 1] += starts[slot];

        var postings = new Posting[starts[^1]];
        var next = starts[..^1];
        foreach (var (opportunity, requirement) in Scorable(index))
            postings[next[requirement.Slot]++] = new(opportunity, ShareOf(requirement, index.Weights[opportunity]));
        return (starts, postings);
    }

    public static uint[] Largest(Posting[] postings, int opportunities)
    {
        var largest = new uint[opportunities];
        foreach (var (opportunity, share) in postings)
            largest[opportunity] = Math.Max(largest[opportunity], share);
        return largest;
    }

    private static IEnumerable<(int Opportunity, IndexedRequirement Requirement)> Scorable(OpportunityIndex index)
    {
        for (var i = 0; i < index.Count; i++)
        {
            if (!index.Classes.IsScorable(i))
                continue;
            for (var at = index.Starts[i]; at < index.Starts[i + 1]; at++)
            {
                if (index.Requirements[at].Slot >= 0)
                    yield return (i, index.Requirements[at]);
            }
        }
    }

    private static uint ShareOf(IndexedRequirement requirement, Score weights)
    {
        var lift = (weights.Lift(requirement.Need) * requirement.Weight) << ShareBits;
        return (uint)((lift + weights.Whole - 1) / weights.Whole);
    }
}
