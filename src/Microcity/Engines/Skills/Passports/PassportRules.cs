using Microcity.Matching;
using Microcity.Platform;
using Reason = Microcity.Platform.Reason;

namespace Microcity.Skills;

/// <summary>What a passport may hold, and who may open one.</summary>
public static class PassportRules
{
    public const int MostSkills = 200;

    public static readonly Refusal NotOpened =
        Refusal.Rule(new Reason("skills.passport-not-opened", "skills.reason.passport-not-opened", [], [new("skills.remedy.open-passport", "/me/passport")]));

    public static readonly Refusal NoticeNotSeen =
        Refusal.Malformed("noticeSeen", "skills.notice-not-seen", "skills.reason.notice-not-seen", new Remedy("skills.remedy.read-notice", "/me/passport"));

    public static readonly Refusal ChangedMeanwhile =
        Refusal.Rule(new Reason("skills.changed-meanwhile", "skills.reason.changed-meanwhile", [], [new("skills.remedy.look-again", "/me/passport")]));

    /// <summary>Below the age of consent a guardian decides (T42).</summary>
    /// <param name="age">Full years; null where nobody said one.</param>
    public static Refusal? TooYoung(int? age, int consentAge) => age < consentAge
        ? Refusal.Rule(new Reason("skills.passport-too-young", "skills.reason.passport-too-young", [("age", consentAge)], [new("skills.remedy.use-code", "/start")]))
        : null;

    public static Refusal? Full(int held, int added) => held + added > MostSkills
        ? Refusal.Rule(new Reason("skills.passport-full", "skills.reason.passport-full", [("most", MostSkills)], [new("skills.remedy.remove-skill", "/me/passport")]))
        : null;

    public static Refusal? NoLevel(int? level) => level is null or (>= 1 and <= 4)
        ? null
        : Refusal.Malformed("level", "skills.level", "skills.reason.level", new Remedy("skills.remedy.level"));

    /// <param name="nearest">Names of the three skills whose addresses are nearest.</param>
    public static Refusal UnknownSkill(IReadOnlyList<string> nearest) => Refusal.Content(
        new Reason("skills.unknown-skill", "skills.reason.unknown-skill", [("nearest", string.Join(", ", nearest.Select(n => $"“{n}”")))], [new("skills.remedy.choose-from-list", "/me/passport")]));
}
