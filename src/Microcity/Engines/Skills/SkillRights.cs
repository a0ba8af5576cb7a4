namespace Microcity.Skills;

/// <summary>What the pages of this engine ask for.</summary>
public static class SkillRights
{
    /// <summary>The skills officer: openings, the skills list, contested matches, the switch over matching.</summary>
    public const string Manage = "skills.manage";
}
