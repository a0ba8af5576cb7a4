namespace Microcity.Skills;

/// <summary>What pages about skills ask for.</summary>
public static class SkillPermissions
{
    /// <summary>Saying that one saw somebody do something, when asked.</summary>
    public const string Confirm = "skills.confirm";

    /// <summary>The skills officer: openings, the skills list, contested matches, the switch over matching.</summary>
    public const string Manage = "skills.manage";
}
