namespace Microcity.Matching;

/// <summary>
/// One pass of one person over an index. Keeps its arrays, so a second pass allocates nothing; used by one thread at a time.
/// The postings of the slots a person reaches add up to an upper bound per opportunity. Those with the highest bounds are scored
/// exactly first; after that, only those whose bound could still enter the list.
/// </summary>
internal sealed class Scan
{
    private readonly OpportunityIndex index;
    private readonly uint[] bounds;
    private readonly Standpoint[] standpoints;
    private readonly Reach reach;
    private readonly ExactScore exact;
    private readonly HighestBounds highest = new(), highestElsewhere = new();
    private int group;

    public Scan(OpportunityIndex index)
    {
        this.index = index;
        bounds = new uint[index.Count];
        standpoints = new Standpoint[index.Classes.Count];
        reach = new(index.Similarity, index.Slots);
        exact = new(index, reach);
    }

    /// <summary>What the person of the last pass reaches.</summary>
    public Reach Reach => reach;

    public BestList Best { get; } = new();

    /// <summary>The best outside the given group.</summary>
    public BestList BestElsewhere { get; } = new();

    public int Excluded { get; private set; }

    public int CannotBeScored { get; private set; }

    public int NothingInCommon { get; private set; }

    public int Scored { get; private set; }

    /// <param name="room">How many to keep in <see cref="Best"/>.</param>
    /// <param name="roomElsewhere">How many to keep in <see cref="BestElsewhere"/>.</param>
    /// <param name="home">The group that is not elsewhere.</param>
    public void Run(MatchInput person, int firstOpen, int room, int roomElsewhere, int home)
    {
        group = home;
        Best.Clear(room);
        BestElsewhere.Clear(roomElsewhere);
        index.Classes.Judge(person, standpoints);
        AddUpBounds(person);
        LeaveOutTheRest(firstOpen);
        ScoreTheHighest(firstOpen, room, roomElsewhere);
        ScoreWhatCouldEnter(firstOpen);
    }

    /// <summary>Places of the opportunities that may be scored and that one more skill at <paramref name="value"/> could carry to <paramref name="points"/>.</summary>
    public List<int> WithinOneSkill(MatchInput person, int firstOpen, int value, int points)
    {
        index.Classes.Judge(person, standpoints);
        AddUpBounds(person);
        var within = new List<int>();
        for (var i = firstOpen; i < bounds.Length; i++)
        {
            var reached = bounds[i] + ((ulong)index.LargestShares[i] * (uint)value);
            if (reached >= Posting.Least(points) && standpoints[index.Classes.ClassOf[i]] is Standpoint.Scored)
                within.Add(i);
        }
        return within;
    }

    /// <summary>No score of the person at any opportunity is above its bound, in shares.</summary>
    public ReadOnlySpan<uint> AddUpBounds(MatchInput person)
    {
        reach.Of(person.Skills);
        var sums = bounds.AsSpan();
        sums.Clear();
        foreach (var slot in reach.Slots)
        {
            var value = (uint)slot.Best;
            foreach (var posting in index.PostingsOf(slot.Slot))
                sums[posting.Opportunity] += posting.Share * value;
        }
        return bounds;
    }

    private void LeaveOutTheRest(int firstOpen)
    {
        var classOf = index.Classes.ClassOf.AsSpan(firstOpen);
        var left = bounds.AsSpan(firstOpen);
        var byClass = standpoints.AsSpan();
        // Less than one only where it is scored: the sign, spread over all bits, keeps those bounds and no other, without a branch.
        for (var i = 0; i < left.Length; i++)
            left[i] &= (uint)(((int)byClass[classOf[i]] - 1) >> 31);

        Scored = left.Length - left.Count(0u);
        Excluded = Open(Standpoint.Excluded, firstOpen);
        CannotBeScored = Open(Standpoint.CannotBeScored, firstOpen);
        NothingInCommon = left.Length - Excluded - CannotBeScored - Scored;
    }

    private int Open(Standpoint standpoint, int firstOpen)
    {
        var count = 0;
        for (var i = 0; i < standpoints.Length; i++)
            count += standpoints[i] == standpoint ? index.Classes.SizeOf(i) : 0;
        foreach (var closed in index.Classes.ClassOf.AsSpan(0, firstOpen))
            count -= standpoints[closed] == standpoint ? 1 : 0;
        return count;
    }

    private void ScoreTheHighest(int firstOpen, int room, int roomElsewhere)
    {
        highest.Clear(room);
        highestElsewhere.Clear(roomElsewhere);
        for (var i = NextAbove(firstOpen, Least()); i >= 0; i = NextAbove(i + 1, Least()))
        {
            highest.Offer(i, bounds[i]);
            if (index.GroupOf[i] != group)
                highestElsewhere.Offer(i, bounds[i]);
        }
        foreach (var opportunity in highest.Opportunities)
            Score(opportunity);
        foreach (var opportunity in highestElsewhere.Opportunities)
            Score(opportunity);

        uint Least() => Math.Min(highest.Entry, highestElsewhere.Entry);
    }

    private void ScoreWhatCouldEnter(int firstOpen)
    {
        for (var i = NextAbove(firstOpen, Least()); i >= 0; i = NextAbove(i + 1, Least()))
        {
            if (bounds[i] >= Best.Entry || index.GroupOf[i] != group)
                Score(i);
        }

        uint Least() => Math.Min(Best.Entry, BestElsewhere.Entry);
    }

    private int NextAbove(int from, uint bound)
    {
        var at = bounds.AsSpan(from).IndexOfAnyInRange(bound, uint.MaxValue);
        return at < 0 ? -1 : from + at;
    }

    // Scored once: afterwards nothing can be expected of it.
    private void Score(int opportunity)
    {
        if (bounds[opportunity] is 0)
            return;
        bounds[opportunity] = 0;
        var isElsewhere = index.GroupOf[opportunity] != group;
        var least = isElsewhere ? Math.Min(Best.LeastPoints, BestElsewhere.LeastPoints) : Best.LeastPoints;
        if (exact.Of(opportunity, least) is not { } score)
            return;
        var standing = new Standing(opportunity, score);
        Best.Offer(standing);
        if (isElsewhere)
            BestElsewhere.Offer(standing);
    }
}
