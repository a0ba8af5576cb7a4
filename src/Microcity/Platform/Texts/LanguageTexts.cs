using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Microcity.Platform;

/// <summary>How texts by language lie in one column: as JSON, the languages in order.</summary>
public static class LanguageTexts
{
    public static ValueConverter<IReadOnlyDictionary<string, string>, string> AsJson { get; } = new(
        texts => JsonSerializer.Serialize(new SortedDictionary<string, string>(texts.ToDictionary(), StringComparer.Ordinal), JsonSerializerOptions.Web),
        json => JsonSerializer.Deserialize<Dictionary<string, string>>(json, JsonSerializerOptions.Web)!);
}
