namespace Microcity.CareerOffice;

/// <summary>One benchmark of a school: its percentage and whether it is met are two things and are told apart.</summary>
public sealed record BenchmarkResult(int Benchmark, IReadOnlyList<AreaResult> Areas)
{
    public IEnumerable<AreaResult> Scored => Areas.Where(a => a.State is not AreaState.Unscored);

    public int Achieved => Scored.Count(a => a.State is AreaState.Achieved);

    /// <summary>Null where nothing could be scored.</summary>
    public int? Percent => Scored.Any() ? Percents.Of([.. Scored.Select(a => (a.Reached, a.Of))]) : null;

    /// <summary>Every scored area is achieved, and one at least is scored.</summary>
    public bool Met => Scored.Any() && Scored.All(a => a.State is AreaState.Achieved);
}

/// <summary>What several schools are together, and how one stands beside others.</summary>
public static class ManySchools
{
    public const int LeastPeers = 5;

    /// <summary>The area over all schools: all who were reached of all who are enrolled, never the mean of percents.</summary>
    public static AreaResult Together(string area, IReadOnlyCollection<AreaResult> schools, int cut = AreaResult.CutOff) =>
        AreaResult.Coverage(area, schools.Sum(s => s.Reached), schools.Sum(s => s.Of), cut);

    /// <returns>Lower quartile, median, upper quartile (inclusive); null below five schools, so that none can be told.</returns>
    public static (decimal Lower, decimal Median, decimal Upper)? Quartiles(IReadOnlyCollection<int> others)
    {
        if (others.Count < LeastPeers)
            return null;
        int[] sorted = [.. others.Order()];
        return (At(1), At(2), At(3));

        decimal At(int quarter)
        {
            var place = (sorted.Length - 1) * quarter / 4m;
            var below = (int)place;
            return below + 1 < sorted.Length ? sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below])) : sorted[below];
        }
    }
}
