namespace Microcity.CareerOffice;

/// <summary>Whether the items of one type ask after the same thing: Cronbach's alpha.</summary>
public static class Reliability
{
    /// <summary>Below it the items of a type are looked at again.</summary>
    public const double Least = 0.7;

    /// <param name="rows">One row per person, one answer per item, all given.</param>
    /// <returns>Null for fewer than two rows or items, or where all persons answered the same in sum.</returns>
    public static double? Alpha(IReadOnlyList<IReadOnlyList<int>> rows)
    {
        if (rows.Count < 2 || rows[0].Count < 2)
            return null;
        var (items, whole) = (rows[0].Count, Squares([.. rows.Select(r => (double)r.Sum())]));
        if (whole < 1e-12)
            return null;
        var parts = Enumerable.Range(0, items).Sum(i => Squares([.. rows.Select(r => (double)r[i])]));
        return (double)items / (items - 1) * (1 - (parts / whole));
    }

    private static double Squares(double[] values)
    {
        var mean = values.Average();
        return values.Sum(v => (v - mean) * (v - mean));
    }
}
