using Microcity.Platform;

namespace Microcity.CareerOffice;

/// <summary>Why the interests of occupations are not taken.</summary>
internal static class InterestReasons
{
    public static Refusal Missing(string file) => Refusal.Content(new Reason("career-office.interests-missing", "career-office.reason.interests-missing", [("file", file)], [new("career-office.remedy.interest-files")]));

    public static Refusal Broken(string file) => Refusal.Content(new Reason("career-office.interests-broken", "career-office.reason.interests-broken", [("file", file)], [new("career-office.remedy.interest-files")]));
}
