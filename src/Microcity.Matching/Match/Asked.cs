namespace Microcity.Matching;

/// <summary>What a requirement is to its opportunity.</summary>
public enum Need
{
    Essential,
    Optional,

    /// <summary>Taught, not asked: counts in plans, never in a score.</summary>
    Teaches,
}

/// <summary>One requirement of an opportunity.</summary>
/// <param name="Skill">Ordinal in the taxonomy; null for a phrase that nobody has tied to a skill yet.</param>
/// <param name="Need">Essential, optional or taught.</param>
/// <param name="Level">Level asked or taught, 1 to 4; null if none is named.</param>
/// <param name="Weight">1 to 1,000.</param>
public readonly record struct Asked(int? Skill, Need Need, int? Level = null, int Weight = 1);
