namespace Microcity.Matching;

/// <summary>Whole numbers rounded as people round with a pencil: half away from zero.</summary>
public static class Rounded
{
    private const int WholeInBasisPoints = 10_000;

    /// <param name="by">Above zero.</param>
    public static long Divide(long number, long by) =>
        number < 0 ? -Divide(-number, by) : (number / by) + (number % by >= by - (number % by) ? 1 : 0);

    /// <param name="basisPoints">Hundredths of a percent.</param>
    public static long Share(long cents, int basisPoints) => Divide(checked(cents * basisPoints), WholeInBasisPoints);
}
