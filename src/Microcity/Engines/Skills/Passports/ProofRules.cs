using Microcity.Matching;

namespace Microcity.Skills;

/// <summary>Which proof counts: credential before confirmation before the holder's own word, as long as it is valid (rule 12).</summary>
public static class ProofRules
{
    /// <param name="today">The city's date; a proof counts until the day before it expires.</param>
    /// <returns>The strongest valid proof, of two alike the one that lasts longer; null when the holder's own word is all there is.</returns>
    public static SkillProof? Strongest(IEnumerable<SkillProof> proofs, DateOnly today) =>
        proofs.Where(p => p.RevokedAt is null && Valid(p.ExpiresOn, today))
            .OrderByDescending(p => p.Kind).ThenByDescending(p => p.ExpiresOn ?? DateOnly.MaxValue).ThenByDescending(p => p.At).FirstOrDefault();

    public static bool Valid(DateOnly? expiresOn, DateOnly today) => expiresOn is null || today < expiresOn;

    /// <summary>Writes the strongest proof into the skill that it proves.</summary>
    public static void Show(HeldSkill skill, SkillProof? strongest) =>
        (skill.Proof, skill.ProofBy, skill.ProofAt, skill.ExpiresOn) =
            (strongest?.Kind ?? Proof.SelfDeclared, strongest?.By, strongest?.At, strongest?.ExpiresOn);
}
