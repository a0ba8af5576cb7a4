namespace Microcity.Skills;

/// <summary>What pages about skills ask for.</summary>
public static class SkillPermissions
{
    /// <summary>Saying that one saw somebody do something, when asked.</summary>
    public const string Confirm = "skills.confirm";
}
