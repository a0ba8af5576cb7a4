namespace Microcity.Matching;

/// <summary>A course, workshop or mentor that one can learn from.</summary>
public sealed record Course
{
    public required string SourceRef { get; init; }

    public required IReadOnlyList<Taught> Teaches { get; init; }

    public required int Hours { get; init; }

    public long CostCents { get; init; }

    /// <summary>First and last day; null if one can start at any time.</summary>
    public DateOnly? StartsOn { get; init; }

    public DateOnly? EndsOn { get; init; }

    public IReadOnlyList<Condition> Conditions { get; init; } = [];

    /// <summary>What a person holds who finishes it: the taught skills, confirmed.</summary>
    public IEnumerable<Held> Gives => Teaches.Select(x => new Held(x.Skill, Proof.Confirmed, x.Level));

    /// <summary>Both are dated and share a day.</summary>
    public bool Overlaps(Course other) =>
        StartsOn <= (other.EndsOn ?? other.StartsOn) && other.StartsOn <= (EndsOn ?? StartsOn);
}

/// <param name="Skill">Ordinal in the taxonomy.</param>
/// <param name="Level">Level reached, 1 to 4; null if not said.</param>
public readonly record struct Taught(int Skill, int? Level = null);
