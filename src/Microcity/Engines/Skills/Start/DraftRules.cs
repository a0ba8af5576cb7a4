using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>What is kept under a code.</summary>
public static class DraftRules
{
    public static Refusal? Nothing(IReadOnlyCollection<KnownSkill> skills) => skills.Count > 0
        ? null
        : Refusal.Malformed("keep", "skills.nothing-kept", "skills.reason.nothing-kept", new("skills.remedy.keep-one"));
}
