namespace Microcity.Matching;

/// <summary>What an application can get, and every bound that was looked at (V13).</summary>
/// <param name="Decisive">The lowest of the bounds; of equal ones the first.</param>
/// <param name="Bounds">What is requested first, then the application's own, then the rest of the budget if it was looked at.</param>
public sealed record Award(Bound Decisive, IReadOnlyList<Bound> Bounds)
{
    public const string Requested = "requested", Rate = "rate", Budget = "budget";

    public long Cents => Decisive.Cents;

    /// <param name="rest">Of the budget; null before the line is reached.</param>
    public static Award Of(long requested, IReadOnlyList<Bound> bounds, long? rest = null)
    {
        List<Bound> all = [new(Requested, requested), .. bounds];
        if (rest is { } left)
            all.Add(new(Budget, left));
        return new(all.MinBy(b => b.Cents)!, all);
    }

    /// <param name="basisPoints">Hundredths of a percent.</param>
    /// <param name="accepted">Accepted cost in cents.</param>
    public static Bound OfRate(int basisPoints, long accepted) => new(Rate, Rounded.Share(accepted, basisPoints));
}
