namespace Microcity.Platform;

public static class FigureRules
{
    public const int LeastPersons = 10;
    private const int Step = 5;

    /// <summary>What may be said of a count of persons: nothing below ten, or what staff may see, then the nearest five.</summary>
    public static int? OfPersons(int count, int least = LeastPersons) => count < least ? null : (count + Step / 2) / Step * Step;
}
