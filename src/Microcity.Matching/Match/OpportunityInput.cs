namespace Microcity.Matching;

/// <summary>All that matching knows of an opportunity. Requirements are kept sorted: the order they came in changes nothing.</summary>
public sealed record OpportunityInput
{
    /// <summary>At most this many requirements, so that no sum leaves 64 bits.</summary>
    public const int MostRequirements = 1_000;

    /// <summary>The publisher's reference, unique in the city; the last word in the order of equals.</summary>
    public required string SourceRef { get; init; }

    /// <summary>The last day it is open.</summary>
    public DateOnly OpenUntil { get; init; } = DateOnly.MaxValue;

    /// <summary>Requirements, ascending by ordinal; phrases without a skill come last.</summary>
    /// <exception cref="ArgumentException">Above <see cref="MostRequirements"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A level is not 1 to 4, or a weight not 1 to 1,000.</exception>
    public required IReadOnlyList<Asked> Requirements { get; init => field = Sorted(value); }

    public IReadOnlyList<Condition> Conditions { get; init; } = [];

    /// <summary>Why nobody can be scored against it; null if everybody can.</summary>
    public Reason? Unscorable()
    {
        var (essential, resolved) = (0, 0);
        foreach (var asked in Requirements)
        {
            if (asked.Need is not Need.Essential)
                continue;
            essential++;
            if (asked.Skill is not null)
                resolved++;
        }
        return essential is 0 ? Reason.NoEssentialRequirement
            : 2 * resolved < essential ? Reason.TooFewResolved
            : null;
    }

    private static Asked[] Sorted(IReadOnlyList<Asked> requirements)
    {
        if (requirements.Count > MostRequirements)
            throw new ArgumentException($"More than {MostRequirements} requirements.", nameof(requirements));
        foreach (var asked in requirements)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(asked.Weight, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(asked.Weight, 1_000);
            if (asked.Level is { } level)
                Level.Check(level);
        }
        Asked[] sorted = [.. requirements];
        Array.Sort(sorted, InOrder);
        return sorted;
    }

    private static int InOrder(Asked one, Asked other)
    {
        var order = (one.Skill ?? int.MaxValue).CompareTo(other.Skill ?? int.MaxValue);
        if (order is 0)
            order = ((int)one.Need).CompareTo((int)other.Need);
        if (order is 0)
            order = (one.Level ?? 0).CompareTo(other.Level ?? 0);
        return order is 0 ? one.Weight.CompareTo(other.Weight) : order;
    }
}
