namespace Microcity.Matching;

/// <summary>What can stand in a text that anyone reads back to the same bytes.</summary>
internal static class Canonical
{
    /// <summary>What separates words and lines in the text must not stand in a word.</summary>
    /// <exception cref="ArgumentException">It is no word; the message names it.</exception>
    public static void Word(string word, string what) =>
        Must(word.Length > 0 && word != "-" && word.All(c => c is > ' ' and < (char)127 and not ',' and not ':'), $"{what} is \"{word}\": letters and digits without blanks, commas or colons are needed.");

    /// <exception cref="ArgumentException">It does not hold.</exception>
    public static void Must(bool holds, string otherwise)
    {
        if (!holds)
            throw new ArgumentException(otherwise);
    }
}
