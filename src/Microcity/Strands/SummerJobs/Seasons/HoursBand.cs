namespace Microcity.SummerJobs;

/// <summary>How long people may work from an age on.</summary>
public sealed record HoursBand(int FromAge, int DayMinutes, int WeekMinutes);

/// <summary>By age; whoever is younger than the first may not work.</summary>
public sealed class HoursBands(IEnumerable<HoursBand> bands)
{
    private readonly HoursBand[] bands = [.. bands.OrderByDescending(b => b.FromAge)];

    public int LeastAge => bands[^1].FromAge;

    /// <returns>Null below the least age.</returns>
    public HoursBand? For(int age)
    {
        foreach (var band in bands)
        {
            if (band.FromAge <= age)
                return band;
        }
        return null;
    }
}
