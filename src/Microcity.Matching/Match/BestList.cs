namespace Microcity.Matching;

/// <summary>
/// The best few, in the order of rule 21: points down, share of the essentials down, then place in the index (last open day,
/// reference) up.
/// </summary>
internal sealed class BestList
{
    private Standing[] standings = [];

    public int Count { get; private set; }

    public ReadOnlySpan<Standing> Standings => standings.AsSpan(0, Count);

    /// <summary>The lowest score that could still enter.</summary>
    public int LeastPoints => Count < standings.Length ? 1 : Count is 0 ? int.MaxValue : standings[Count - 1].Points;

    /// <summary>The lowest upper bound, in shares, of such a score.</summary>
    public uint Entry => LeastPoints switch
    {
        1 => 1,
        int.MaxValue => uint.MaxValue,
        var points => Posting.Least(points),
    };

    public void Clear(int room)
    {
        if (standings.Length != room)
            standings = new Standing[room];
        Count = 0;
    }

    public void Offer(Standing standing)
    {
        var at = Count;
        while (at > 0 && standing.Before(standings[at - 1]))
            at--;
        if (at == standings.Length)
            return;
        if (Count < standings.Length)
            Count++;
        standings.AsSpan(at..(Count - 1)).CopyTo(standings.AsSpan(at + 1));
        standings[at] = standing;
    }
}

/// <summary>An opportunity's place in the index and what one person scores there.</summary>
internal readonly record struct Standing(int Opportunity, Score Score)
{
    public int Points { get; } = Score.Points;

    public bool Before(Standing other)
    {
        if (Points != other.Points)
            return Points > other.Points;
        var (mine, theirs) = (Score.EssentialValue * other.Score.Essentials, other.Score.EssentialValue * Score.Essentials);
        return mine != theirs ? mine > theirs : Opportunity < other.Opportunity;
    }
}
