namespace Microcity.Matching;

/// <summary>
/// The opportunities of a city as flat arrays, read-only and shared by all who match. Built anew when opportunities change.
/// </summary>
public sealed class OpportunityIndex
{
    /// <summary>Compiles opportunities; taught skills are left out, they are not asked for.</summary>
    /// <exception cref="IndexOutOfRangeException">A required ordinal is not of the taxonomy.</exception>
    public OpportunityIndex(Similarity similarity, IEnumerable<OpportunityInput> unordered)
    {
        OpportunityInput[] opportunities = [.. unordered.OrderBy(x => x.OpenUntil).ThenBy(x => x.SourceRef, StringComparer.Ordinal)];
        Similarity = similarity;
        SourceRefs = [.. opportunities.Select(x => x.SourceRef)];
        LastDays = [.. opportunities.Select(x => x.OpenUntil.DayNumber)];
        GroupOf = [.. opportunities.Select(x => SkillGroups.Strongest(similarity.Graph, x))];
        Weights = [.. opportunities.Select(Score.Of)];
        Classes = new(opportunities);
        Slots = new(similarity.Graph.Count, opportunities.SelectMany(Asked));
        Requirements = [.. opportunities.SelectMany(Asked).Select(Slots.Indexed)];
        Starts = new int[opportunities.Length + 1];
        for (var i = 0; i < opportunities.Length; i++)
            Starts[i + 1] = Starts[i] + Asked(opportunities[i]).Count();
        (PostingStarts, Postings) = Posting.Of(this);
        LargestShares = Posting.Largest(Postings, opportunities.Length);
    }

    internal Similarity Similarity { get; }

    /// <summary>By last open day, then by reference: the order in which equals are listed.</summary>
    internal string[] SourceRefs { get; }

    internal int[] LastDays { get; }

    /// <summary>The group that most of the essential weight lies in; -1 for none.</summary>
    internal int[] GroupOf { get; }

    internal Score[] Weights { get; }

    internal ConditionClasses Classes { get; }

    internal SlotTable Slots { get; }

    /// <summary>The requirements of opportunity <c>i</c> are <c>Requirements[Starts[i]..Starts[i + 1]]</c>, by ordinal.</summary>
    internal int[] Starts { get; }

    internal IndexedRequirement[] Requirements { get; }

    /// <summary>Who asks for slot <c>s</c>: <c>Postings[PostingStarts[s]..PostingStarts[s + 1]]</c>.</summary>
    internal int[] PostingStarts { get; }

    internal Posting[] Postings { get; }

    /// <summary>The largest share that any one requirement of an opportunity has; 0 for what cannot be scored.</summary>
    internal uint[] LargestShares { get; }

    /// <summary>Number of opportunities, closed ones included.</summary>
    public int Count => SourceRefs.Length;

    /// <summary>The reference at each place in the index.</summary>
    public IReadOnlyList<string> Refs => SourceRefs;

    /// <summary>The opportunity at a place in the index; what it teaches is not kept.</summary>
    public OpportunityInput this[int opportunity] => new()
    {
        SourceRef = SourceRefs[opportunity],
        OpenUntil = DateOnly.FromDayNumber(LastDays[opportunity]),
        Requirements = [.. Asks(opportunity).ToArray().Select(x => Slots.Asked(x))],
        Conditions = Classes.Of(opportunity),
    };

    /// <summary>Those whose last day has not passed.</summary>
    public IEnumerable<OpportunityInput> OpenOn(DateOnly today) => Enumerable.Range(0, Count).Skip(FirstOpen(today)).Select(x => this[x]);

    /// <summary>Places of those that may be scored and ask for a skill at any level, each once.</summary>
    public IEnumerable<int> Asking(int skill)
    {
        var (first, end) = Slots.Of(skill);
        return Enumerable.Range(first, end - first).SelectMany(x => PostingsOf(x).ToArray()).Select(x => x.Opportunity).Distinct();
    }

    internal ReadOnlySpan<IndexedRequirement> Asks(int opportunity) =>
        Requirements.AsSpan(Starts[opportunity]..Starts[opportunity + 1]);

    internal ReadOnlySpan<Posting> PostingsOf(int slot) => Postings.AsSpan(PostingStarts[slot]..PostingStarts[slot + 1]);

    /// <summary>The first opportunity that is still open: all after it are too.</summary>
    internal int FirstOpen(DateOnly today)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (LastDays[middle] < today.DayNumber)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private static IEnumerable<Asked> Asked(OpportunityInput opportunity) =>
        opportunity.Requirements.Where(x => x.Need is not Need.Teaches);
}
