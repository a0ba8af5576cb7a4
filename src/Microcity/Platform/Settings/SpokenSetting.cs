using System.Text.Json;

namespace Microcity.Platform;

/// <summary>The value of a setting as people say it.</summary>
internal static class SpokenSetting
{
    public static string Value(Say say, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => say["platform.settings.yes"],
        JsonValueKind.False => say["platform.settings.no"],
        _ => value.ToString(),
    };
}
