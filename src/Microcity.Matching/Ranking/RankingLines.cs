using System.Globalization;

namespace Microcity.Matching;

/// <summary>The lines of a text, read one after the other; what cannot be read is named by its line.</summary>
internal sealed class RankingLines
{
    private readonly string[] lines;
    private int at;

    public RankingLines(string text)
    {
        lines = text.Split('\n');
        if (lines[^1].Length > 0)
            throw new UnreadableRankingException(lines.Length, "the last line does not end.");
    }

    public bool NextIs(string word) => lines[at].StartsWith(word + " ", StringComparison.Ordinal);

    public void Is(string expected)
    {
        if (lines[at++] != expected)
            throw No($"\"{expected}\" is expected.");
    }

    public string After(string word) => NextIs(word) ? lines[at++][(word.Length + 1)..] : throw new UnreadableRankingException(at + 1, $"\"{word} …\" is expected.");

    /// <summary>Words of the next line, as many as are expected or, without a number, any.</summary>
    public string[] Words(string word, int? expected = null) =>
        After(word).Split(' ') is var words && (expected is null || words.Length == expected) ? words : throw No($"{expected} words are expected after \"{word}\".");

    public long Number(string digits, long most = long.MaxValue) =>
        long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most ? number : throw No($"\"{digits}\" is no number.");

    public int Whole(string digits) => (int)Number(digits, int.MaxValue);

    public int? WholeOrNone(string digits) => digits == "-" ? null : Whole(digits);

    /// <summary>All that is left, if it begins with this line.</summary>
    public string Rest(string head) => lines[at] == head ? string.Join('\n', lines[at..]) : throw new UnreadableRankingException(at + 1, $"\"{head}\" is expected.");

    public UnreadableRankingException No(string message) => new(at, message);
}
