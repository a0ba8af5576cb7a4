namespace Microcity.Matching;

/// <summary>
/// Cuts endings off folded words, so that forms of one word meet: <c>laboju, labot, labošana</c>; <c>repair, repairs, repairing</c>.
/// A stem need not be a word; it only has to be the same for all forms.
/// </summary>
public static class Stemming
{
    /// <summary>Languages whose endings are known here; words of others stay whole.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "lv"];

    private const string Vowels = "aeiou";

    /// <summary>What follows the vowel of a Latvian verb.</summary>
    private static readonly string[] LatvianVerb =
        ["jamies", "joties", "jaties", "siet", "ties", "jiem", "sim", "jos", "jot", "jam", "jat", "jas", "jus", "jis", "ju", "ja", "ji", "js", "t"];

    private static readonly string[] LatvianEnding =
        ["iem", "am", "as", "ai", "es", "em", "ei", "os", "us", "is", "im", "um", "ie", "u", "a", "e", "i", "o", "s"];

    private static readonly string[] LatvianAction = ["sanas", "sanai", "sana", "sanu"];

    /// <param name="word">Folded letters; only their number is cut.</param>
    /// <param name="language">ISO 639 code.</param>
    /// <returns>How many letters the stem has.</returns>
    public static int Cut(ReadOnlySpan<char> word, string language) => language switch
    {
        "lv" => Latvian(word).Length,
        "en" => English(word).Length,
        _ => word.Length,
    };

    private static ReadOnlySpan<char> Latvian(ReadOnlySpan<char> word)
    {
        foreach (var action in LatvianAction)
        {
            if (word.EndsWith(action, StringComparison.Ordinal) && word.Length - action.Length >= 2)
                return WithoutVowel(word[..^action.Length]);
        }
        var agent = word.LastIndexOf("taj", StringComparison.Ordinal) is var at and > 1 && word.Length - at <= 6;
        foreach (var ending in agent ? [] : LatvianVerb)
        {
            var left = word.Length - ending.Length;
            if (left >= (ending is "t" or "ju" or "ja" ? 2 : 3) && word.EndsWith(ending, StringComparison.Ordinal) && IsVowel(word[left - 1]))
                return WithoutVowel(word[..left]);
        }
        if (word.Length > 3 && word[^1] == 't' && !IsVowel(word[^2]))
            return word[..^1];
        foreach (var ending in LatvianEnding)
        {
            if (word.Length - ending.Length >= 2 && word.EndsWith(ending, StringComparison.Ordinal))
                return WithoutSoftening(word[..^ending.Length]);
        }
        return word;
    }

    /// <summary><c>skapju</c> belongs to <c>skapis</c>.</summary>
    private static ReadOnlySpan<char> WithoutSoftening(ReadOnlySpan<char> stem) =>
        stem.Length > 3 && stem[^1] == 'j' && stem[^2] is 'p' or 'b' or 'm' or 'v' ? stem[..^1] : stem;

    private static ReadOnlySpan<char> WithoutVowel(ReadOnlySpan<char> stem) => stem.Length > 2 && IsVowel(stem[^1]) ? stem[..^1] : stem;

    /// <summary>Lets <c>optimize</c>, <c>analyze</c> and <c>color</c> meet <c>optimise</c>, <c>analyse</c> and <c>colour</c>; letters stay as many.</summary>
    public static void SpellBritish(Span<char> word)
    {
        for (var at = 2; at < word.Length - 1; at++)
        {
            if (word[at] == 'z' && word[at - 1] is 'i' or 'y' && IsVowel(word[at + 1]))
                word[at] = 's';
        }
    }

    private static ReadOnlySpan<char> English(ReadOnlySpan<char> word)
    {
        if (word.Length >= 5 && word[^3] == 'i' && word[^2] == 'e' && word[^1] is 's' or 'd')
            return word[..^3];
        if (word.Length >= 4 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i'))
            word = word[..^1];
        if (word.Length >= 6 && word.EndsWith("ing", StringComparison.Ordinal) && HasVowel(word[..^3]))
            word = word[..^3];
        else if (word.Length >= 5 && word.EndsWith("ed", StringComparison.Ordinal) && word[^3] != 'e' && HasVowel(word[..^2]))
            word = word[..^2];
        if (word.Length >= 4 && word[^1] is 'e' or 'y')
            return word[..^1];
        return word.Length >= 4 && word[^1] == word[^2] && !IsVowel(word[^1]) ? word[..^1] : word;
    }

    private static bool HasVowel(ReadOnlySpan<char> word) => word.IndexOfAny(Vowels) >= 0;

    private static bool IsVowel(char letter) => Vowels.Contains(letter, StringComparison.Ordinal);
}
