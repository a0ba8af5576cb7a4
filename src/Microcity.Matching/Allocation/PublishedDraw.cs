using System.Globalization;

namespace Microcity.Matching;

/// <summary>A draw as it is published: the lottery, then what went in, then what came out. It holds all that is needed to do it again.</summary>
/// <param name="Commit">As published when the call opened.</param>
/// <param name="Tickets">As published when the call was sealed.</param>
/// <param name="Secret">Revealed with the draw.</param>
/// <param name="PublicValue">Date and numbers of the public drawing.</param>
/// <param name="Result">The text of the result as published, which nobody has checked yet.</param>
public sealed record PublishedDraw(Guid Call, string Commit, string Tickets, byte[] Secret, string PublicValue, DrawInput Input, string Result)
{
    private const string Head = "microcity-lottery-1";

    public string Text() =>
        $"{Head}\ncall {Call:D}\ncommit {Commit}\ntickets {Tickets}\nsecret {Convert.ToHexStringLower(Secret)}\nvalue {PublicValue}\n{Input.Text()}{Result}";

    /// <exception cref="UnreadableDrawException">The text is none; it names the line.</exception>
    public static PublishedDraw Read(string text)
    {
        var lines = text.Split('\n');
        if (lines[^1].Length > 0)
            throw new UnreadableDrawException(lines.Length, "the last line does not end.");
        var at = 0;
        Is(Head);
        var call = Guid.TryParseExact(After("call"), "D", out var id) ? id : throw No("a call is named by lower-case hexadecimal digits and hyphens.");
        var (commit, tickets) = (After("commit"), After("tickets"));
        var secret = Bytes(After("secret"));
        var value = After("value");
        Is(DrawInput.Head);
        var seed = After("seed");
        var (posts, entries) = (new List<Post>(), new List<Entry>());
        while (lines[at].StartsWith("post ", StringComparison.Ordinal))
            posts.Add(OnePost(After("post").Split(' ')));
        while (lines[at].StartsWith("entry ", StringComparison.Ordinal))
            entries.Add(OneEntry(After("entry").Split(' ')));
        var input = Checked(() => DrawInput.Of(seed, posts, entries));
        if (lines[at] != DrawResult.Head)
            throw new UnreadableDrawException(at + 1, $"\"{DrawResult.Head}\" is expected.");
        return new(call, commit, tickets, secret, value, input, string.Join('\n', lines[at..]));

        void Is(string expected)
        {
            if (lines[at++] != expected)
                throw No($"\"{expected}\" is expected.");
        }

        string After(string word) => lines[at++] is { } line && line.StartsWith(word + " ", StringComparison.Ordinal) ? line[(word.Length + 1)..] : throw No($"\"{word} …\" is expected.");

        UnreadableDrawException No(string message) => new(at, message);

        T Checked<T>(Func<T> make)
        {
            try
            {
                return make();
            }
            catch (ArgumentException wrong)
            {
                throw No(wrong.Message);
            }
        }

        byte[] Bytes(string hex)
        {
            var bytes = new byte[LotteryNumbers.SecretBytes];
            return hex.Length == 2 * bytes.Length && Convert.FromHexString(hex, bytes, out _, out _) is System.Buffers.OperationStatus.Done ? bytes : throw No($"{LotteryNumbers.SecretBytes} bytes in hexadecimal digits are expected.");
        }

        int Number(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw No($"\"{digits}\" is no number.");

        Post OnePost(string[] words) => new(words[0], [.. words.Skip(1).Select(OneGroup)]);

        SeatGroup OneGroup(string word) => word.Split(':') switch
        {
            ["open", var places] => new(SeatGroupKind.Open, null, Number(places)),
            ["soft", var group, var places] => new(SeatGroupKind.Soft, group, Number(places)),
            ["hard", var group, var places] => new(SeatGroupKind.Hard, group, Number(places)),
            _ => throw No($"\"{word}\" is no seat group."),
        };

        Entry OneEntry(string[] words) => words is [var ticket, var points, var groups, .. var wishes]
            ? new(ticket, Number(points), groups == "-" ? [] : groups.Split(','), wishes)
            : throw No("an entry has a ticket, points, groups and wishes.");
    }
}
