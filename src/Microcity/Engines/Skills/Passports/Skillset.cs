using Microcity.Matching;

namespace Microcity.Skills;

/// <summary>What is known of somebody's skills, whether it comes from a passport or from a code without an account.</summary>
/// <param name="PersonId">Null without an account.</param>
public sealed record Skillset(IReadOnlyList<KnownSkill> Skills, Wishes Wishes, LegalAgeBand Age, Guid? PersonId = null)
{
    /// <summary>Nobody said anything yet.</summary>
    public static Skillset Empty { get; } = new([], new(), LegalAgeBand.Adult);

    /// <summary>The holder's or the city's switch: off, nothing is matched.</summary>
    public bool MatchingOn { get; init; } = true;

    public bool Minor => Age is not LegalAgeBand.Adult;
}

/// <summary>A skill with the strongest proof that is valid today.</summary>
/// <param name="ConceptUri">The concept's identity.</param>
/// <param name="Level">1 to 4; null if not said.</param>
public sealed record KnownSkill(string ConceptUri, int? Level = null, Proof Proof = Proof.SelfDeclared);
