using Microcity.SummerJobs;

namespace Microcity.Tests;

public sealed class PupilRulesTests
{
    [Theory]
    [InlineData("2027-01-01", null, true)]
    [InlineData("2027-01-02", null, false)]
    [InlineData("2020-01-01", "2026-12-31", false)]
    [InlineData("2020-01-01", "2027-01-01", false)]
    [InlineData("2020-01-01", "2027-01-02", true)]
    public void R5_What_counts_is_the_cut_off_day(string since, string? ended, bool holds) =>
        Assert.Equal(holds, PupilRules.HeldOn(new(2027, 1, 1), DateOnly.Parse(since, null), ended is null ? null : DateOnly.Parse(ended, null)));

    [Theory]
    [InlineData(Who.Resident, true, null, true)]
    [InlineData(Who.Resident, null, true, null)]
    [InlineData(Who.Student, true, false, false)]
    [InlineData(Who.Either, null, true, true)]
    [InlineData(Who.Either, null, false, null)]
    [InlineData(Who.Either, false, false, false)]
    [InlineData(Who.Both, null, true, null)]
    [InlineData(Who.Both, null, false, false)]
    [InlineData(Who.Both, true, true, true)]
    public void R4_What_is_unknown_is_never_a_no(Who who, bool? resident, bool? student, bool? among)
    {
        Assert.Equal(among, PupilRules.Among(who, resident, student));
        Assert.Equal(among is false, PupilRules.NotAmong(who, resident, student, new(2027, 1, 1)) is not null);
    }

    [Theory]
    [InlineData("2013-01-01", 13, "")]
    [InlineData("2013-01-01", 15, "post-age")]
    [InlineData("2012-07-06", 15, "post-age")]
    [InlineData("2012-07-05", 15, "")]
    [InlineData("2014-07-06", 13, "too-young")]
    [InlineData("2007-07-06", 18, "")]
    [InlineData("2007-07-05", 18, "too-old")]
    public void R4_The_age_of_the_first_working_day_counts(string born, int least, string code) =>
        Assert.Equal(code.Length == 0 ? [] : ["summer-jobs." + code], PupilRules.WrongAge(DateOnly.Parse(born, null), Summer.July, least, 19, Summer.Bands)?.Reasons.Select(r => r.Code) ?? []);

    [Theory]
    [InlineData("2027-06-01", "2027-07-04", false)]
    [InlineData("2027-06-01", "2027-07-05", true)]
    [InlineData("2027-07-10", "2027-07-11", false)]
    [InlineData("2027-07-23", "2027-08-23", true)]
    public void R4_A_place_of_the_state_scheme_on_the_same_days_excludes(string from, string to, bool excludes) =>
        Assert.Equal(excludes, PupilRules.PromisedElsewhere(Summer.July, [(DateOnly.Parse(from, null), DateOnly.Parse(to, null))]) is not null);
}
