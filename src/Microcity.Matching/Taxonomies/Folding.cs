using System.Text;

namespace Microcity.Matching;

/// <summary>
/// Text as it is searched: lower case, no diacritics, words of letters and digits parted by one blank. The table is our own, so
/// that a compiled list does not depend on the machine's Unicode library.
/// </summary>
public static class Folding
{
    private const string From = "àáâãäåāăąǎçćĉċčďèéêëēĕėęěĝğġģǧĥìíîïĩīĭįĵķĺļľŀñńņňòóôõöōŏőơŕŗřśŝşšșţťțùúûüũūŭůűųưŵýÿŷźżžđħıłøŧỳẁẃẅάέήίϊΐόύϋΰώςёйїў";
    private const string Into = "aaaaaaaaaacccccdeeeeeeeeeggggghiiiiiiiijkllllnnnnooooooooorrrssssstttuuuuuuuuuuuwyyyzzzdhilotywwwαεηιιιουυυωσеиіу";

    private static readonly Dictionary<char, char> Plain = Pairs();

    /// <summary>The folded words of a text, joined by single blanks; empty if it has none.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        Span<char> letters = stackalloc char[2];
        var parted = false;
        foreach (var raw in text)
        {
            if (raw is >= '\u0300' and <= '\u036F')
                continue;
            if (!char.IsLetterOrDigit(raw))
            {
                // "C#" and "C++" are words; their signs would otherwise be lost.
                if (raw is '#' or '+' && !parted && folded.Length > 0)
                    folded.Append(raw);
                else
                    parted = true;
                continue;
            }
            if (parted && folded.Length > 0)
                folded.Append(' ');
            parted = false;
            folded.Append(letters[..Fold(raw, letters)]);
        }
        return folded.ToString();
    }

    /// <summary>Folds one sign that stands in a word.</summary>
    /// <param name="into">Room for two letters.</param>
    /// <returns>How many letters were written; 0 for a combining mark.</returns>
    internal static int Fold(char sign, Span<char> into)
    {
        var letter = char.ToLowerInvariant(sign);
        (into[0], into[1]) = letter switch
        {
            < '\u0080' => (letter, '\0'),
            >= '\u0300' and <= '\u036F' => ('\0', '\0'),
            'ß' => ('s', 's'),
            'æ' => ('a', 'e'),
            'œ' => ('o', 'e'),
            'þ' => ('t', 'h'),
            _ => (Plain.GetValueOrDefault(letter, letter), '\0'),
        };
        return into[0] == '\0' ? 0 : into[1] == '\0' ? 1 : 2;
    }

    private static Dictionary<char, char> Pairs()
    {
        var pairs = new Dictionary<char, char>(From.Length);
        for (var i = 0; i < From.Length; i++)
            pairs.Add(From[i], Into[i]);
        return pairs;
    }
}
