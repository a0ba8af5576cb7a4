namespace Microcity.Platform;

public static class FigureRules
{
    public const int LeastPersons = 10;
    private const int Step = 5;

    /// <summary>What may be said of a count of persons: nothing below ten, then the nearest five.</summary>
    public static int? OfPersons(int count) => count < LeastPersons ? null : (count + Step / 2) / Step * Step;
}
