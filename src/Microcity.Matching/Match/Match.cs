using System.Text.Json.Serialization;

namespace Microcity.Matching;

/// <summary>One person and one opportunity, with everything the result was worked out from.</summary>
[JsonDerivedType(typeof(Scored), "scored")]
[JsonDerivedType(typeof(Excluded), "excluded")]
[JsonDerivedType(typeof(CannotBeScored), "cannotBeScored")]
public abstract record Match
{
    /// <summary>The rules that hold now: section 7 of the skills specification.</summary>
    public const string CurrentRules = "m1";

    public required string SourceRef { get; init; }

    public string RulesVersion { get; init; } = CurrentRules;

    /// <summary>Every condition with its verdict, in the opportunity's order.</summary>
    public required IReadOnlyList<Judged> Conditions { get; init; }

    /// <summary>Every essential and optional requirement, by ordinal, unresolved phrases last.</summary>
    public required IReadOnlyList<Part> Parts { get; init; }
}

/// <summary>No condition has failed.</summary>
public sealed record Scored : Match
{
    public required Score Score { get; init; }

    /// <summary>Hundredths of a point, 0 to 10,000; the points of the parts add up to it.</summary>
    public int Points => Score.Points;

    /// <summary>What holding one more skill, confirmed, would lead to: at most 5, largest first.</summary>
    public required IReadOnlyList<Change> IfLearned { get; init; }

    /// <summary>What a confirmation of a serving self-declared skill would lead to, largest first.</summary>
    public required IReadOnlyList<Change> IfConfirmed { get; init; }
}

/// <summary>At least one condition has failed: no score is worked out.</summary>
public sealed record Excluded : Match
{
    [JsonIgnore]
    public IEnumerable<Judged> Failed => Conditions.Where(x => x.Verdict is Verdict.Failed);
}

/// <summary>A score would not be fair. The parts still name the skills that match.</summary>
public sealed record CannotBeScored : Match
{
    public required Reason Reason { get; init; }
}

/// <summary>Why there is no score.</summary>
public enum Reason
{
    /// <summary>The passport holds no skill.</summary>
    EmptyPassport,

    /// <summary>Nothing is essential, so there is nothing to measure by.</summary>
    NoEssentialRequirement,

    /// <summary>Fewer than half of the essential phrases are tied to skills.</summary>
    TooFewResolved,

    /// <summary>The city or the person has matching switched off; the caller says so, no input carries it.</summary>
    MatchingOff,
}

/// <summary>One requirement and what serves it.</summary>
/// <param name="Asked">The requirement.</param>
/// <param name="ServedBy">The held skill that serves it; null if none does.</param>
/// <param name="Value">What it is worth here, in 1/10,000.</param>
/// <param name="Points">Its share of the score, in hundredths of a point; 0 where there is no score.</param>
public sealed record Part(Asked Asked, Serving? ServedBy, int Value, int Points);

/// <summary>A held skill and how it stands to the requirement it serves.</summary>
public sealed record Serving(Held Held, Relation Relation);

/// <summary>What one more or better proven skill leads to.</summary>
/// <param name="Skill">Ordinal of the skill.</param>
/// <param name="Points">The score then, in hundredths of a point.</param>
/// <param name="Gain">How much more that is.</param>
public sealed record Change(int Skill, int Points, int Gain);
