namespace Microcity.Matching;

/// <summary>The few opportunities with the highest bounds seen so far, highest first.</summary>
internal sealed class HighestBounds
{
    private int[] opportunities = [];
    private uint[] bounds = [];
    private int count;

    public ReadOnlySpan<int> Opportunities => opportunities.AsSpan(0, count);

    /// <summary>The lowest bound that enters.</summary>
    public uint Entry => count < bounds.Length ? 1 : count is 0 ? uint.MaxValue : bounds[count - 1] + 1;

    public void Clear(int room)
    {
        if (bounds.Length != room)
            (opportunities, bounds) = (new int[room], new uint[room]);
        count = 0;
    }

    public void Offer(int opportunity, uint bound)
    {
        if (bound < Entry)
            return;
        if (count < bounds.Length)
            count++;
        var at = count - 1;
        for (; at > 0 && bounds[at - 1] < bound; at--)
            (bounds[at], opportunities[at]) = (bounds[at - 1], opportunities[at - 1]);
        (bounds[at], opportunities[at]) = (bound, opportunity);
    }
}
