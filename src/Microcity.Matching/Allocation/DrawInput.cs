using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Microcity.Matching;

/// <summary>Everything that a draw depends on, in one order and one form of writing.</summary>
public sealed class DrawInput
{
    public const int MostPoints = 999;

    internal const string Head = "microcity-allocation-1";

    private DrawInput(string seed, IReadOnlyList<Post> posts, IReadOnlyList<Entry> entries) => (Seed, Posts, Entries) = (seed, posts, entries);

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public string Seed { get; }

    /// <summary>By code.</summary>
    public IReadOnlyList<Post> Posts { get; }

    /// <summary>By ticket.</summary>
    public IReadOnlyList<Entry> Entries { get; }

    /// <param name="seed">64 lower-case hexadecimal digits.</param>
    /// <exception cref="ArgumentException">Something cannot be in a draw; the message names it.</exception>
    public static DrawInput Of(string seed, IEnumerable<Post> posts, IEnumerable<Entry> entries)
    {
        Must(seed.Length == 64 && seed.All(char.IsAsciiHexDigitLower), "The seed is not 64 lower-case hexadecimal digits.");
        Post[] byCode = [.. posts.OrderBy(p => p.Code, StringComparer.Ordinal)];
        Entry[] byTicket = [.. entries.Select(e => e with { Groups = [.. e.Groups.Order(StringComparer.Ordinal)] }).OrderBy(e => e.Ticket, StringComparer.Ordinal)];
        var codes = byCode.Select(p => p.Code).ToFrozenSet(StringComparer.Ordinal);
        Must(codes.Count == byCode.Length, "A post is there twice.");
        Must(byTicket.DistinctBy(e => e.Ticket, StringComparer.Ordinal).Count() == byTicket.Length, "A ticket is there twice.");
        foreach (var post in byCode)
        {
            Word(post.Code, "The code of a post");
            Must(post.Groups.Count > 0, $"Post {post.Code} has no places.");
            foreach (var group in post.Groups)
            {
                Must(group.Places > 0, $"Post {post.Code} has a seat group without places.");
                Must(group.Kind is SeatGroupKind.Open == group.Group is null, $"Post {post.Code} has open places for a group, or reserved ones for none.");
                if (group.Group is { } name)
                    Word(name, $"A group of post {post.Code}");
            }
            Must(post.Groups.Select(g => g.Name).Distinct(StringComparer.Ordinal).Count() == post.Groups.Count, $"Post {post.Code} has a seat group twice.");
        }
        foreach (var entry in byTicket)
        {
            Word(entry.Ticket, "A ticket");
            Must(entry.Points is >= 0 and <= MostPoints, $"Entry {entry.Ticket} has {entry.Points} points; 0 to {MostPoints} can be.");
            foreach (var group in entry.Groups)
                Word(group, $"A group of entry {entry.Ticket}");
            Must(entry.Groups.Distinct(StringComparer.Ordinal).Count() == entry.Groups.Count, $"Entry {entry.Ticket} has a group twice.");
            Must(entry.Wishes.Distinct(StringComparer.Ordinal).Count() == entry.Wishes.Count, $"Entry {entry.Ticket} wishes for a post twice.");
            Must(entry.Wishes.All(codes.Contains), $"Entry {entry.Ticket} wishes for a post that is not there.");
        }
        return new(seed, byCode, byTicket);
    }

    /// <summary>The canonical text, each line with its end.</summary>
    public string Text()
    {
        var text = new StringBuilder();
        text.Append(Head).Append("\nseed ").Append(Seed).Append('\n');
        foreach (var post in Posts)
            text.Append("post ").Append(post.Code).Append(' ').AppendJoin(' ', post.Groups).Append('\n');
        foreach (var entry in Entries)
        {
            text.Append("entry ").Append(entry.Ticket).Append(' ').Append(entry.Points.ToString(CultureInfo.InvariantCulture)).Append(' ');
            text.Append(entry.Groups.Count == 0 ? "-" : string.Join(',', entry.Groups));
            foreach (var wish in entry.Wishes)
                text.Append(' ').Append(wish);
            text.Append('\n');
        }
        return text.ToString();
    }

    // What separates words and lines in the text must not stand in a word.
    private static void Word(string word, string what) =>
        Must(word.Length > 0 && word != "-" && word.All(c => c is > ' ' and < (char)127 and not ',' and not ':'), $"{what} is \"{word}\": letters and digits without blanks, commas or colons are needed.");

    private static void Must(bool holds, string otherwise)
    {
        if (!holds)
            throw new ArgumentException(otherwise);
    }
}
