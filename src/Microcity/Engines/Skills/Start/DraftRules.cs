using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>What is kept under a code, and how long.</summary>
public static class DraftRules
{
    /// <summary>Unused so long, a draft goes.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    public static Refusal? Nothing(IReadOnlyCollection<KnownSkill> skills) => skills.Count > 0
        ? null
        : Refusal.Malformed("keep", "skills.nothing-kept", "skills.reason.nothing-kept", new("skills.remedy.keep-one"));
}
