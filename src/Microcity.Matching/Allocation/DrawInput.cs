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
        Canonical.Must(seed.Length == 64 && seed.All(char.IsAsciiHexDigitLower), "The seed is not 64 lower-case hexadecimal digits.");
        Post[] byCode = [.. posts.OrderBy(p => p.Code, StringComparer.Ordinal)];
        Entry[] byTicket = [.. entries.Select(e => e with { Groups = [.. e.Groups.Order(StringComparer.Ordinal)] }).OrderBy(e => e.Ticket, StringComparer.Ordinal)];
        var codes = byCode.Select(p => p.Code).ToFrozenSet(StringComparer.Ordinal);
        Canonical.Must(codes.Count == byCode.Length, "A post is there twice.");
        Canonical.Must(byTicket.DistinctBy(e => e.Ticket, StringComparer.Ordinal).Count() == byTicket.Length, "A ticket is there twice.");
        foreach (var post in byCode)
        {
            Canonical.Word(post.Code, "The code of a post");
            Canonical.Must(post.Groups.Count > 0, $"Post {post.Code} has no places.");
            foreach (var group in post.Groups)
            {
                Canonical.Must(group.Places > 0, $"Post {post.Code} has a seat group without places.");
                Canonical.Must(group.Kind is SeatGroupKind.Open == group.Group is null, $"Post {post.Code} has open places for a group, or reserved ones for none.");
                if (group.Group is { } name)
                    Canonical.Word(name, $"A group of post {post.Code}");
            }
            Canonical.Must(post.Groups.Select(g => g.Name).Distinct(StringComparer.Ordinal).Count() == post.Groups.Count, $"Post {post.Code} has a seat group twice.");
        }
        foreach (var entry in byTicket)
        {
            Canonical.Word(entry.Ticket, "A ticket");
            Canonical.Must(entry.Points is >= 0 and <= MostPoints, $"Entry {entry.Ticket} has {entry.Points} points; 0 to {MostPoints} can be.");
            foreach (var group in entry.Groups)
                Canonical.Word(group, $"A group of entry {entry.Ticket}");
            Canonical.Must(entry.Groups.Distinct(StringComparer.Ordinal).Count() == entry.Groups.Count, $"Entry {entry.Ticket} has a group twice.");
            Canonical.Must(entry.Wishes.Distinct(StringComparer.Ordinal).Count() == entry.Wishes.Count, $"Entry {entry.Ticket} wishes for a post twice.");
            Canonical.Must(entry.Wishes.All(codes.Contains), $"Entry {entry.Ticket} wishes for a post that is not there.");
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
}
