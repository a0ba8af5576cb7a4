using CsCheck;
using Microcity.CareerOffice;
using Microcity.Skills;

namespace Microcity.Tests;

public sealed class FitListTests
{
    internal static IReadOnlyList<InterestedOccupation> Starter { get; } =
        [.. StarterTaxonomy.View.Of(Matching.ConceptKind.Occupation).Select(o => (Uri: StarterTaxonomy.View.Uri(o), Code: StarterTaxonomy.View.Code(o)!)).Select(o => new InterestedOccupation(o.Uri, StarterInterests.All[o.Uri].Values, o.Code[..3], Here: false))];

    [Theory]
    [InlineData(.9649, 6.3, 4.1, 1.7, 2d, 3.3, 4d)]
    [InlineData(.5090, 4d, 6d, 2d, 5d, 3d, 5d)]
    [InlineData(-.8798, 1.7, 3d, 6.7, 4d, 3d, 1.7)]
    public void Rule13_Fit_is_a_correlation(double r, params double[] occupation) => Assert.Equal(r, Math.Round(InterestFit.Of([30, 25, 10, 15, 20, 22], occupation)!.Value, 4));

    [Fact]
    public void Rule13_Six_equal_values_fit_nothing() => Assert.Null(InterestFit.Of([3, 3, 3, 3, 3, 3], [1, 2, 3, 4, 5, 6]));

    [Theory]
    [InlineData(14, 6)]
    [InlineData(10, 5)]
    [InlineData(7, 3)]
    [InlineData(1, 1)]
    public void Rule15_So_many_lead_elsewhere(int best, int wider) => Assert.Equal(wider, FitList.WiderFor(best));

    [Fact]
    public void Rule15_Three_in_ten_of_every_list_lead_elsewhere() => Gen.Int[0, 40].Array[6].Where(a => a.Max() - a.Min() >= 6).Sample(raw =>
    {
        var list = FitList.Of(ScoreRulesTests.Of([.. raw.Select(r => (double)r)]), Starter);
        return list.Count > 0 && list.Count(f => f.Band is FitBand.Wider) * 10 >= list.Count * 3 && list.Select(f => f.Occupation.Uri).Distinct().Count() == list.Count
            && list.GroupBy(f => f.Occupation.Group).All(g => g.Count() <= 2 || list.All(f => f.R is null));
    }, iter: 2_000);

    [Fact]
    public void Rule15_What_leads_elsewhere_is_two_steps_away()
    {
        var list = FitList.Of(ScoreRulesTests.Of(30, 25, 10, 15, 20, 22), Starter);
        Assert.All(list.Where(f => f.Band is FitBand.Wider), f => Assert.All(f.Occupation.First, t => Assert.True(InterestRing.Steps(t, InterestType.R) >= 2)));
        Assert.All(list.Where(f => f.Band is not FitBand.Wider), f => Assert.True(f.R >= InterestFit.Fits));
    }

    [Fact]
    public void Rule15_Within_a_band_what_is_here_comes_first()
    {
        var here = Starter.Select(o => o with { Here = o.Uri.EndsWith("f2b15a0e-e65a-438a-affb-29b9d50b77d1", StringComparison.Ordinal) }).ToList();
        var list = FitList.Of(ScoreRulesTests.Of(22, 40, 20, 10, 12, 26), here);
        Assert.True(list[0].Occupation.Here);
    }

    [Fact]
    public void Rule12_A_flat_profile_sees_two_of_each_area()
    {
        var list = FitList.Of(ScoreRulesTests.Of(20, 20, 20, 20, 20, 20) with { Signal = QuizSignal.Flat }, Starter);
        Assert.Equal(12, list.Count);
        Assert.All(list, f => Assert.Null(f.R));
    }

    [Fact]
    public void The_starter_list_is_judged_whole() => Assert.Equal(StarterTaxonomy.View.Of(Matching.ConceptKind.Occupation).Count(), StarterInterests.All.Count);
}
