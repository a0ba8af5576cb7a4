using CsCheck;
using Microcity.CareerOffice;

namespace Microcity.Tests;

public sealed class BenchmarkTests
{
    private static readonly Gen<(int Reached, int Enrolled)> Covered = Gen.Int[1, 500].SelectMany(n => Gen.Int[0, n].Select(r => (r, n)));

    [Theory]
    [InlineData(330, 80, AreaState.Achieved, 0)]
    [InlineData(313, 76, AreaState.InProgress, 1)]
    [InlineData(314, 76, AreaState.Achieved, 0)]
    [InlineData(411, 99, AreaState.Achieved, 0)]
    [InlineData(1, 1, AreaState.InProgress, 313)]
    [InlineData(0, 0, AreaState.NotAchieved, 314)]
    public void Rule33_Coverage_of_412_pupils(int reached, int percent, AreaState state, int missing)
    {
        var area = AreaResult.Coverage("5a", reached, 412);
        Assert.Equal((percent, state, (long)missing), (area.Percent, area.State, area.Missing()));
    }

    [Fact]
    public void Rule33_Nobody_to_count_scores_nothing()
    {
        var none = new BenchmarkResult(8, [AreaResult.Coverage("8b", 0, 0), AreaResult.DoesNotApply("8a")]);
        Assert.Equal((0, (int?)null, false), (none.Achieved, none.Percent, none.Met));
    }

    [Theory]
    [InlineData(0, AreaState.NotAchieved)]
    [InlineData(3, AreaState.InProgress)]
    [InlineData(4, AreaState.Achieved)]
    public void Rule34_Ticks(int ticked, AreaState state) => Assert.Equal(state, AreaResult.Ticks("1c", ticked, 4).State);

    [Fact]
    public void Rule36_Percent_and_met_are_two_things()
    {
        Assert.Equal((1, 62, false), Of(AreaResult.Coverage("2a", 48, 50), AreaResult.Coverage("2b", 20, 50), AreaResult.Coverage("2c", 12, 24)));
        Assert.Equal((1, 64, false), Of(AreaResult.Coverage("8a", 50, 64), AreaResult.Coverage("8b", 30, 61)));
        Assert.Equal((3, 80, true), Of(AreaResult.Coverage("2a", 80, 100), AreaResult.Coverage("2b", 80, 100), AreaResult.Coverage("2c", 80, 100)));
        Assert.Equal((3, 94, false), Of(AreaResult.Computed("1a", true), AreaResult.Computed("1b", true), AreaResult.Ticks("1d", 4, 4), AreaResult.Ticks("1c", 3, 4)));
    }

    [Fact]
    public void Rule37_A_city_counts_pupils_not_percents()
    {
        var city = ManySchools.Together("5a", [AreaResult.Coverage("5a", 330, 412), AreaResult.Coverage("5a", 95, 140)]);
        Assert.Equal((425, 552, 77, AreaState.Achieved), (city.Reached, city.Of, city.Percent, city.State));
    }

    [Fact]
    public void Rule38_Peers_are_five_at_least()
    {
        Assert.Equal((3m, 4m, 5.5m), ManySchools.Quartiles([6, 2, 3, 5, 3, 4, 6]));
        Assert.Null(ManySchools.Quartiles([2, 3, 4, 5]));
    }

    [Fact]
    public void Rule33_What_is_missing_is_the_least_that_would_do() => Covered.Sample(c =>
    {
        var area = AreaResult.Coverage("5a", c.Reached, c.Enrolled);
        var missing = area.Missing();
        return AreaResult.Coverage("5a", c.Reached + missing, c.Enrolled).State is AreaState.Achieved
            && (missing == 0 || AreaResult.Coverage("5a", c.Reached + missing - 1, c.Enrolled).State is not AreaState.Achieved);
    });

    [Fact]
    public void More_attendance_never_lowers_percent_or_met() => Gen.Select(Covered.Array[1, 5], Gen.Int[0, 4]).Sample((areas, which) =>
    {
        var at = which % areas.Length;
        var before = new BenchmarkResult(5, [.. areas.Select((a, i) => AreaResult.Coverage($"{i}", a.Reached, a.Enrolled))]);
        var after = new BenchmarkResult(5, [.. areas.Select((a, i) => AreaResult.Coverage($"{i}", i == at ? Math.Min(a.Reached + 1, a.Enrolled) : a.Reached, a.Enrolled))]);
        return after.Percent >= before.Percent && (after.Met || !before.Met);
    });

    [Fact]
    public void Percents_are_whole_only_where_they_are_exactly_that() => Covered.Array[1, 4].Sample(areas =>
    {
        var percent = Percents.Of([.. areas.Select(a => ((long)a.Reached, (long)a.Enrolled))]);
        return (percent == 100) == areas.All(a => a.Reached == a.Enrolled) && (percent == 0) == areas.All(a => a.Reached == 0);
    });

    [Theory]
    [InlineData(30, null, -1, true, "", "")]
    [InlineData(31, null, -1, true, "", "NotReflectedInTime")]
    [InlineData(null, 3, 1, true, "", "NotPreparedBefore")]
    [InlineData(30, null, -1, false, "NotTwoWay", "NotTwoWay")]
    public void Rule30_A_meaningful_encounter(int? own, int? group, int prepared, bool twoWay, string of2014, string of2025)
    {
        var day = new DateOnly(2026, 2, 11);
        var encounter = new Encounter(Present: true, Aim: true, twoWay, day) { Prepared = day.AddDays(prepared), Reflected = own is { } o ? day.AddDays(o) : null, GroupReflected = group is { } g ? day.AddDays(g) : null };
        Assert.Equal((of2014, of2025), (string.Join(',', EncounterRules.Of2014(encounter)), string.Join(',', EncounterRules.Of2025(encounter))));
        Assert.Contains(EncounterGap.Absent, EncounterRules.Of2014(encounter with { Present = false }));
    }

    private static (int, int?, bool) Of(params AreaResult[] areas) => new BenchmarkResult(2, areas) is var b ? (b.Achieved, b.Percent, b.Met) : default;
}
