using Microcity.Platform;

namespace Microcity.SummerJobs;

/// <summary>What a pupil said, in words.</summary>
internal static class RegisterWords
{
    public static string YesNo(bool? said) => said switch { true => "true", false => "false", null => "" };

    /// <summary>One line per answered question.</summary>
    public static IReadOnlyList<(RegistrationQuestion Question, string Text)> Said(Say say, OneRegistration mine) =>
        [.. Enum.GetValues<RegistrationQuestion>().Where(mine.Answered).Select(q => (q, Text(say, q, mine)))];

    private static string Text(Say say, RegistrationQuestion question, OneRegistration mine) => question switch
    {
        RegistrationQuestion.Birth => say["summer-jobs.said.birth", ("day", mine.Person.BirthDate)],
        RegistrationQuestion.School => mine.Row!.OtherSchool is true ? say["summer-jobs.said.other-school"] : say["summer-jobs.said.school", ("name", mine.School), ("class", mine.Row.ClassName)],
        RegistrationQuestion.Address => mine.Row!.LivesHere is true ? say["summer-jobs.said.address", ("day", mine.Row.AddressSince)] : say["summer-jobs.said.no-address"],
        RegistrationQuestion.Periods => say.Count("summer-jobs.said.periods", mine.Possible.Count, ("all", mine.Season.Periods.Count)),
        RegistrationQuestion.Scheme => say[mine.Row!.AlsoState is true ? "summer-jobs.said.scheme" : "summer-jobs.said.no-scheme"],
        RegistrationQuestion.Care => say[mine.Row!.CloserSupervision is true ? "summer-jobs.said.care" : "summer-jobs.said.no-care"],
        _ => mine.Person.Phone ?? mine.Person.Email ?? say["summer-jobs.said.account"],
    };
}
