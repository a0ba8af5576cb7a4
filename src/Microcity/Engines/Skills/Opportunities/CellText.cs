using System.Globalization;
using Microcity.Matching;

namespace Microcity.Skills;

/// <summary>How a map cell lies in a column.</summary>
internal static class CellText
{
    public static PlaceCell Read(string text)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        return new(int.Parse(text.AsSpan(0, comma), CultureInfo.InvariantCulture), int.Parse(text.AsSpan(comma + 1), CultureInfo.InvariantCulture));
    }
}
