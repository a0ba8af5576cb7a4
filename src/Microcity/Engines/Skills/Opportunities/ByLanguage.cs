using System.Globalization;
using System.Text.Json;
using Microcity.Matching;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Microcity.Skills;

/// <summary>How small values that are not single words lie in a column.</summary>
internal static class ByLanguage
{
    public static ValueConverter<IReadOnlyDictionary<string, string>, string> AsJson { get; } = new(
        texts => JsonSerializer.Serialize(new SortedDictionary<string, string>(texts.ToDictionary(), StringComparer.Ordinal), JsonSerializerOptions.Web),
        json => JsonSerializer.Deserialize<Dictionary<string, string>>(json, JsonSerializerOptions.Web)!);

    public static PlaceCell Cell(string text)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        return new(int.Parse(text.AsSpan(0, comma), CultureInfo.InvariantCulture), int.Parse(text.AsSpan(comma + 1), CultureInfo.InvariantCulture));
    }
}
