using Microcity.Matching;
using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>Levels and proofs as people say them.</summary>
public static class SkillWords
{
    public static string Level(int? level, Say say) => level switch
    {
        1 => say["skills.level.starting"],
        2 => say["skills.level.with-help"],
        3 => say["skills.level.on-my-own"],
        4 => say["skills.level.can-teach"],
        _ => say["skills.level.not-said"],
    };

    /// <summary>The four levels and "not said", as values and words of a list to pick from.</summary>
    public static IReadOnlyList<(string Value, string Text)> Levels(Say say) => [.. new int?[] { null, 1, 2, 3, 4 }.Select(l => ($"{l}", Level(l, say)))];

    public static string Proof(ShownSkill skill, Say say) => (skill.Proof, skill.By, skill.ExpiresOn) switch
    {
        (Matching.Proof.Credential, _, { } until) => say["skills.proof.credential-until", ("day", skill.Day), ("until", until)],
        (Matching.Proof.Credential, _, null) => say["skills.proof.credential", ("day", skill.Day)],
        (Matching.Proof.Confirmed, { } name, _) => say["skills.proof.confirmed-by", ("day", skill.Day), ("name", name)],
        (Matching.Proof.Confirmed, null, _) => say["skills.proof.confirmed", ("day", skill.Day)],
        _ => say["skills.proof.self-stated", ("day", skill.Day)],
    };
}
