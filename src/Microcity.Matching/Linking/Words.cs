namespace Microcity.Matching;

/// <summary>Cuts a text into words: runs of letters and digits, with the signs of <c>C++</c> and <c>C#</c>. One pass, no look back.</summary>
public static class Words
{
    /// <summary>Longer runs are no words of any language; they are passed over.</summary>
    public const int Longest = 60;

    public static List<Word> Of(string text)
    {
        var words = new List<Word>();
        var (sentence, clause) = (0, 0);
        for (var at = 0; at < text.Length;)
        {
            if (!InWord(text[at]))
            {
                if (EndsSentence(text, at))
                    sentence++;
                else if (text[at] is ',' or ':' or '(' or ')' or '/')
                    clause++;
                at++;
                continue;
            }
            var start = at;
            while (at < text.Length && InWord(text[at]))
                at++;
            while (at < text.Length && text[at] is '+' or '#' && at - start < Longest)
                at++;
            if (at - start <= Longest)
                words.Add(new(start, at, sentence, clause));
        }
        return words;
    }

    private static bool InWord(char sign) => char.IsLetterOrDigit(sign) || sign is >= '\u0300' and <= '\u036F';

    private static bool EndsSentence(string text, int at) => text[at] switch
    {
        '\n' or ';' or '!' or '?' or '•' => true,
        '.' => at + 1 == text.Length || !InWord(text[at + 1]),
        _ => false,
    };
}
