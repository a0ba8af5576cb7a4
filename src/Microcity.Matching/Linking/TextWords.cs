namespace Microcity.Matching;

/// <summary>One word as the indexes see it.</summary>
/// <param name="Start">UTF-16 offset in the text.</param>
/// <param name="End">Offset behind it.</param>
/// <param name="From">Offset of its folded letters.</param>
/// <param name="To">Offset behind them.</param>
/// <param name="Stem">Name of its stem.</param>
/// <param name="Beginning">Name of its first letters: forms and relatives of it share them.</param>
/// <param name="Small">It carries no skill by itself.</param>
/// <param name="Clause">Changes where a sentence, a clause or an item of a list ends.</param>
internal readonly record struct TextWord(int Start, int End, int From, int To, ulong Stem, ulong Beginning, bool Small, int Clause);

/// <summary>
/// Cuts a text into folded words: runs of letters and digits with the signs of <c>C#</c>, <c>C++</c>, <c>Node.js</c>; numbers are one
/// word, placeholders such as <c>&lt;ORGANIZATION&gt;</c> are none. One pass, no look back; its room is used again for the next text.
/// </summary>
internal sealed class TextWords
{
    private const int LongestWord = 60;

    internal const int BeginningLength = 5;

    private char[] letters = new char[512];
    private TextWord[] words = new TextWord[64];
    private int written;
    private int count;

    public ReadOnlySpan<TextWord> All => words.AsSpan(0, count);

    public ReadOnlySpan<char> Letters(in TextWord word) => letters.AsSpan(word.From, word.To - word.From);

    public void Read(ReadOnlySpan<char> text, string language)
    {
        (written, count) = (0, 0);
        if (letters.Length < 2 * text.Length)
            letters = new char[2 * text.Length];
        var clause = 0;
        for (var at = 0; at < text.Length;)
        {
            if (InWord(text[at]))
            {
                at = ReadWord(text, at, clause, language);
                continue;
            }
            if (text[at] == '<' && Placeholder(text[at..]) is > 0 and var length)
                (at, clause) = (at + length, clause + 1);
            else if (text[at++] is ',' or ';' or ':' or '.' or '!' or '?' or '(' or ')' or '/' or '\n' or '•' or '|')
                clause++;
        }
    }

    private int ReadWord(ReadOnlySpan<char> text, int start, int clause, string language)
    {
        var (at, from, digits) = (start, written, true);
        for (; at < text.Length && (InWord(text[at]) || (text[at] == '.' && at + 1 < text.Length && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]))); at++)
        {
            digits &= char.IsDigit(text[at]);
            written += Folding.Fold(text[at], letters.AsSpan(written));
        }
        for (; at < text.Length && text[at] is '+' or '#' && at - start < LongestWord; at++)
            (letters[written++], digits) = (text[at], false);
        if (at - start > LongestWord || written == from)
        {
            written = from;
            return at;
        }
        if (digits)
            (letters[from], written) = ('0', from + 1);
        var folded = letters.AsSpan(from, written - from);
        if (count == words.Length)
            Array.Resize(ref words, 2 * count);
        var small = SmallWords.Contains(folded, language);
        if (language == "en")
            Stemming.SpellBritish(folded);
        words[count++] = new(start, at, from, written, Hashes.Of(folded[..Stemming.Cut(folded, language)], 1), Hashes.Of(folded[..Math.Min(BeginningLength, folded.Length)], 3), small, clause);
        return at;
    }

    private static bool InWord(char sign) => char.IsLetterOrDigit(sign) || sign is >= '\u0300' and <= '\u036F';

    private static int Placeholder(ReadOnlySpan<char> text)
    {
        var at = 1;
        while (at < text.Length && at < 40 && (char.IsAsciiLetterUpper(text[at]) || text[at] is '_' or '-'))
            at++;
        return at > 1 && at < text.Length && text[at] == '>' ? at + 1 : 0;
    }
}
