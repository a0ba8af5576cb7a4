using System.Diagnostics;

namespace Microcity.Tests;

/// <summary>Tells whether work grows in line with its input.</summary>
internal static class Hostile
{
    /// <returns>How many times as long twice the text takes: about 2 in line, 4 where every sign looks at every other.</returns>
    public static double Twice(string piece, int length, Action<string> read)
    {
        var (once, twice) = (Text(piece, length), Text(piece, 2 * length));
        read(once);
        return Least(twice, read) / Math.Max(0.000_5, Least(once, read));
    }

    private static string Text(string piece, int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));

    private static double Least(string text, Action<string> read) => Enumerable.Range(0, 3).Min(_ =>
    {
        var watch = Stopwatch.StartNew();
        read(text);
        return watch.Elapsed.TotalSeconds;
    });
}
