namespace Microcity.Matching;

/// <summary>One skill a person holds, with the strongest proof that is valid now.</summary>
/// <param name="Skill">Ordinal in the taxonomy.</param>
/// <param name="Proof">The strongest valid proof.</param>
/// <param name="Level">1 starting, 2 with help, 3 on my own, 4 can teach it; null if unknown.</param>
public readonly record struct Held(int Skill, Proof Proof, int? Level = null);
