using Microcity.Matching;
using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>Kinds of what a skills list holds, in the plural.</summary>
internal static class KindName
{
    public static string Of(Say say, ConceptKind kind) => kind switch
    {
        ConceptKind.Skill => say["skills.kind.skills"],
        ConceptKind.SkillGroup => say["skills.kind.skill-groups"],
        ConceptKind.Occupation => say["skills.kind.occupations"],
        _ => say["skills.kind.isco-groups"],
    };

    /// <summary>As JSON and addresses write a kind; null for a word that is none.</summary>
    public static ConceptKind? Parse(string? text) => text switch
    {
        "skill" => ConceptKind.Skill,
        "skillGroup" => ConceptKind.SkillGroup,
        "occupation" => ConceptKind.Occupation,
        "iscoGroup" => ConceptKind.IscoGroup,
        _ => null,
    };

    public static string Word(ConceptKind kind) => kind switch
    {
        ConceptKind.Skill => "skill",
        ConceptKind.SkillGroup => "skillGroup",
        ConceptKind.Occupation => "occupation",
        _ => "iscoGroup",
    };
}
