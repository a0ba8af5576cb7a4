using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>Who may be asked, and how often.</summary>
public static class ProofRequestRules
{
    /// <summary>A request that waits so long stands on Today.</summary>
    public const int LateAfterDays = 14;

    public static readonly Refusal NobodyToConfirm =
        Refusal.Rule(new Reason("skills.nobody-to-confirm", "skills.reason.nobody-to-confirm", [], [new("skills.remedy.ask-another", "/me/passport")]));

    public static readonly Refusal AskedBefore =
        Refusal.Rule(new Reason("skills.asked-before", "skills.reason.asked-before", [], [new("skills.remedy.ask-another", "/me/passport")]));

    public static readonly Refusal Answered =
        Refusal.Rule(new Reason("skills.proof-answered", "skills.reason.proof-answered", [], [new("skills.remedy.look-again", "/work/proofs")]));
}
