using Microcity.SummerJobs;

namespace Microcity.Tests;

public sealed class MovePreviewTests
{
    private static readonly PlacedPupil Pupil = new(Guid.Empty, new(2012, 7, 14), 480, ShorterDaysOk: true, LeastAge: 13, Absent: [], Promised: []);

    [Fact]
    public void S10_A_later_period_gives_a_new_plan()
    {
        var moved = Preview(Pupil, new(2027, 7, 19));
        Assert.Equal((15 * 420, null), (moved.Plan!.Total, moved.Lost));
        Assert.Equal(Summer.Plan("2012-07-14").Days, Preview(Pupil, new(2027, 7, 5)).Plan!.Days);
    }

    [Fact]
    public void S10_What_is_lost_and_what_clashes_is_told()
    {
        var earlier = Preview(Pupil with { Born = new(2014, 7, 5), Absent = [(new(2027, 6, 26), new(2027, 6, 29))] }, new(2027, 6, 28));
        Assert.Null(earlier.Plan);
        Assert.Equal(["summer-jobs.too-young"], earlier.Lost!.Reasons.Select(r => r.Code));
        Assert.Equal([new(2027, 6, 28), new DateOnly(2027, 6, 29)], earlier.Clashes);
        var promised = Preview(Pupil with { ShorterDaysOk = false, Promised = [(new(2027, 7, 30), new(2027, 8, 30))] }, new(2027, 7, 19));
        Assert.Equal(["summer-jobs.days-too-long", "summer-jobs.promised"], promised.Lost!.Reasons.Select(r => r.Code));
    }

    private static MovedPupil Preview(PlacedPupil pupil, DateOnly firstDay) => MovePreview.Of(pupil, PeriodDays.Of(LatvianHolidays.Calendar(), firstDay, 15), 19, Summer.Bands);
}
