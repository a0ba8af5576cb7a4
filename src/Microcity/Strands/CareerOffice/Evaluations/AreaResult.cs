using System.Numerics;

namespace Microcity.CareerOffice;

/// <summary>How far one area of a benchmark is.</summary>
public enum AreaState
{
    /// <summary>Nobody to count, or said not to apply: it counts nowhere.</summary>
    Unscored,
    NotAchieved,
    InProgress,
    Achieved,
}

/// <summary>One area, counted: so many of so many.</summary>
/// <param name="Reached">Persons with the evidence, ticks, or 1 for yes.</param>
/// <param name="Of">Persons in the classes, ticks there are, or 1.</param>
public sealed record AreaResult(string Area, long Reached, long Of, AreaState State)
{
    /// <summary>Of a hundred; a class of fewer persons cannot fall below it by rounding.</summary>
    public const int CutOff = 76;

    /// <summary>C: persons with the evidence among those enrolled.</summary>
    public static AreaResult Coverage(string area, long reached, long enrolled, int cut = CutOff) => new(area, reached, enrolled,
        enrolled == 0 ? AreaState.Unscored : reached == 0 ? AreaState.NotAchieved : reached * 100 >= enrolled * cut ? AreaState.Achieved : AreaState.InProgress);

    /// <summary>K: ticks among those there are.</summary>
    public static AreaResult Ticks(string area, int ticked, int ticks) => new(area, ticked, ticks,
        ticked == ticks ? AreaState.Achieved : ticked == 0 ? AreaState.NotAchieved : AreaState.InProgress);

    /// <summary>R: computed yes or no.</summary>
    public static AreaResult Computed(string area, bool yes) => new(area, yes ? 1 : 0, 1, yes ? AreaState.Achieved : AreaState.NotAchieved);

    /// <summary>Said, with a reason, not to apply.</summary>
    public static AreaResult DoesNotApply(string area) => new(area, 0, 0, AreaState.Unscored);

    /// <summary>How many more would do; 0 where it is achieved or counts nowhere.</summary>
    public long Missing(int cut = CutOff) => State is AreaState.Unscored or AreaState.Achieved ? 0 : Of <= 1 ? 1 : (Of * cut + 99) / 100 - Reached;

    public int Percent => Percents.Of([(Reached, Of)]);
}

/// <summary>Whole percents: half up, and 0 or 100 only where it is exactly that.</summary>
public static class Percents
{
    /// <summary>The mean of several shares.</summary>
    public static int Of(IReadOnlyList<(long Part, long Whole)> shares)
    {
        if (shares.Count == 0)
            return 0;
        var (sum, whole) = (BigInteger.Zero, BigInteger.One);
        foreach (var (part, all) in shares)
            (sum, whole) = (sum * all + part * whole, whole * all);
        whole *= shares.Count;
        var percent = (int)((sum * 200 + whole) / (whole * 2));
        return percent == 100 && sum < whole ? 99 : percent == 0 && sum > 0 ? 1 : percent;
    }
}
