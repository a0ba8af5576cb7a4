namespace Microcity.Platform;

/// <summary>A role as people call it; a role without a sentence of its own shows its code.</summary>
public static class RoleNames
{
    public static string Say(Say say, string role) => role switch
    {
        "officer" => say["platform.role.officer"],
        "skills-officer" => say["platform.role.skills-officer"],
        "administrator" => say["platform.role.administrator"],
        "finance" => say["platform.role.finance"],
        "auditor" => say["platform.role.auditor"],
        "decision-maker" => say["platform.role.decision-maker"],
        "resident" => say["platform.role.resident"],
        "pupil" => say["platform.role.pupil"],
        "employer" => say["platform.role.employer"],
        _ => role,
    };
}
