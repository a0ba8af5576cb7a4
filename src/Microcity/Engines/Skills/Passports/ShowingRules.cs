using Microcity.Matching;
using Microcity.Platform;
using Reason = Microcity.Platform.Reason;

namespace Microcity.Skills;

/// <summary>Whom a passport may be shown, and how long.</summary>
public static class ShowingRules
{
    public const int UsualDays = 90;
    public const int MostDays = 365;
    public const int MostOpen = 20;

    public static readonly Refusal Over =
        Refusal.Rule(new Reason("skills.showing-over", "skills.reason.showing-over", [], [new("skills.remedy.ask-owner")]));

    /// <summary>A minor's passport goes to a linked school or a verified summer employer, never by a link (rule 13).</summary>
    public static Refusal? Minor(LegalAgeBand? age) => age is null or LegalAgeBand.Adult
        ? null
        : Refusal.Rule(new Reason("skills.minor-link", "skills.reason.minor-link", [], [new("skills.remedy.print-passport", "/me/passport/print")]));

    public static Refusal? Days(int days) => days is >= 1 and <= MostDays
        ? null
        : Refusal.Malformed("days", "skills.showing-days", "skills.reason.showing-days", new("skills.remedy.showing-days"), ("most", MostDays));

    public static Refusal? TooMany(int open) => open < MostOpen
        ? null
        : Refusal.Rule(new Reason("skills.showings-full", "skills.reason.showings-full", [("most", MostOpen)], [new("skills.remedy.end-showing", "/me/passport")]));

    public static bool Opens(Showing showing, DateOnly today) => showing.EndedAt is null && today < showing.Until;
}
