namespace Microcity.CareerOffice;

/// <summary>Six sorts of interest, in the order of their ring: neighbours are alike, opposites differ most.</summary>
public enum InterestType { R, I, A, S, E, C }

public static class InterestRing
{
    public const int Types = 6;

    /// <summary>From 0 to 3.</summary>
    public static int Steps(InterestType a, InterestType b)
    {
        var away = Math.Abs(a - b);
        return Math.Min(away, Types - away);
    }
}
