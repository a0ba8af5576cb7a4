using System.Globalization;
using System.Text.Json;

namespace Microcity.Platform;

/// <summary>Values of a sentence as JSON: days and whole numbers come back as what they were, so that each language writes them its way.</summary>
internal static class NoticeValues
{
    private const string Day = "yyyy-MM-dd";

    public static string Write((string Name, object? Value)[] values) => JsonSerializer.Serialize(values.ToDictionary(v => v.Name, v => v.Value switch
    {
        DateOnly day => day.ToString(Day, CultureInfo.InvariantCulture),
        int or long => v.Value,
        _ => v.Value?.ToString(),
    }));

    public static (string Name, object? Value)[] Read(string json) => [.. JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)!.Select(v => (v.Key, v.Value.ValueKind switch
    {
        JsonValueKind.Number => v.Value.GetInt64(),
        JsonValueKind.String when DateOnly.TryParseExact(v.Value.GetString(), Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day,
        _ => (object?)v.Value.ToString(),
    }))];
}
