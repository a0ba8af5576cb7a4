using Microcity.People;
using Microcity.Platform;

namespace Microcity.Programmes;

/// <summary>Whose application needs somebody else's yes.</summary>
public static class SignOffRules
{
    /// <summary>Of whoever is below 18, or whose birth year nobody knows: no minor slips through unasked.</summary>
    public static bool Needed(Person applicant, DateOnly today) => applicant.BirthYear is not { } year || today < Ages.Adult(year, applicant.BirthDate);

    /// <summary>A guardian may still say yes after the end, until the seal.</summary>
    public static Refusal? Over(Call call, DateTime now) => call.StateAt(now) is CallState.Open or CallState.Locked && now < call.SealsAt
        ? null
        : Refusal.Rule(new Reason("programmes.sign-off-over", "programmes.reason.sign-off-over", [], [new("programmes.remedy.over", "/calls")]));
}
