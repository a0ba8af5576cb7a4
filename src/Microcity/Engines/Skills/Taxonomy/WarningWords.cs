using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>What was odd in the official files, in words.</summary>
internal static class WarningWords
{
    public static string Of(Say say, TaxonomyWarning warning) => say[Key(warning.Kind), ("count", ListName.Number(say, warning.Count))];

    /// <summary>Whether the rows or URIs are worth reading one by one.</summary>
    public static bool IsNamed(WarningKind kind) => kind is
        WarningKind.DanglingSkillRelations or WarningKind.DanglingBroader or WarningKind.DanglingSkillToSkill or WarningKind.AbsentGroups
        or WarningKind.NoReuseLevel or WarningKind.NoSkillType or WarningKind.NotReleased or WarningKind.RepeatedConcepts or WarningKind.ByteOrderMark;

    private static string Key(WarningKind kind) => kind switch
    {
        WarningKind.ShortRows => "skills.odd.short-rows",
        WarningKind.AbsentGroups => "skills.odd.absent-groups",
        WarningKind.DanglingSkillRelations => "skills.odd.dangling-skills",
        WarningKind.DanglingBroader => "skills.odd.dangling-broader",
        WarningKind.DanglingSkillToSkill => "skills.odd.dangling-between",
        WarningKind.NoReuseLevel => "skills.odd.no-reuse",
        WarningKind.NoSkillType => "skills.odd.no-type",
        WarningKind.NoCode => "skills.odd.no-code",
        WarningKind.RepeatedNames => "skills.odd.repeated-names",
        WarningKind.BlanksAroundNames => "skills.odd.blanks",
        WarningKind.NotReleased => "skills.odd.not-released",
        WarningKind.RepeatedConcepts => "skills.odd.repeated",
        WarningKind.ByteOrderMark => "skills.odd.byte-order-mark",
        _ => "skills.odd.no-languages",
    };
}
