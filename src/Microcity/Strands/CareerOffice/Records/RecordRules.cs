using Microcity.Platform;

namespace Microcity.CareerOffice;

/// <summary>Who may have a career record, and what it needs first.</summary>
public static class RecordRules
{
    public const int LeastAge = 11;

    public static readonly Refusal NotOpened =
        Refusal.Rule(new Reason("career-office.record-not-opened", "career-office.reason.record-not-opened", [], [new("career-office.remedy.open-record", "/me/career")]));

    public static readonly Refusal NoticeNotSeen =
        Refusal.Malformed("noticeSeen", "career-office.notice-not-seen", "career-office.reason.notice-not-seen", new("career-office.remedy.read-notice", "/me/career"));

    public static readonly Refusal ChangedMeanwhile =
        Refusal.Rule(new Reason("career-office.changed-meanwhile", "career-office.reason.changed-meanwhile", [], [new("career-office.remedy.look-again", "/me/career")]));

    /// <summary>Below 11 there is none; who said no year of birth is taken at their word.</summary>
    public static Refusal? TooYoung(int? birthYear, DateOnly? birthDate, DateOnly today) => birthYear is { } year && today < Ages.From(year, birthDate, LeastAge)
        ? Refusal.Rule(new Reason("career-office.too-young", "career-office.reason.too-young", [("age", LeastAge)], [new("career-office.remedy.use-code", "/learn/quiz")]))
        : null;
}
