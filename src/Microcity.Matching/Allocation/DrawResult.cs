using System.Globalization;
using System.Text;

namespace Microcity.Matching;

/// <summary>What a draw gave.</summary>
/// <param name="Placements">One per entry of the input, in its order; null is none.</param>
public sealed record DrawResult(DrawInput Input, IReadOnlyList<Placement?> Placements)
{
    internal const string Head = "microcity-result-1";

    /// <summary>The canonical text, each line with its end.</summary>
    public string Text()
    {
        var text = new StringBuilder();
        text.Append(Head).Append("\ninput ").Append(LotteryNumbers.Hash(Input.Text())).Append('\n');
        var groups = Input.Posts.ToDictionary(p => p.Code, p => p.Groups, StringComparer.Ordinal);
        foreach (var (entry, placement) in Input.Entries.Zip(Placements))
        {
            text.Append(placement is null ? "none " : "place ").Append(entry.Ticket);
            if (placement is not null)
                text.Append(CultureInfo.InvariantCulture, $" {placement.Post} {groups[placement.Post][placement.Group].Name} {placement.Wish}");
            text.Append('\n');
        }
        return text.ToString();
    }

    /// <summary>SHA-256 of the text.</summary>
    public string Sha256() => LotteryNumbers.Hash(Text());
}
