using System.Text.Json;

namespace Microcity.Platform;

/// <summary>How a city may set its own value.</summary>
public static class SettingRules
{
    public const int LongestReason = 500;

    /// <param name="value">Null for back to the country's.</param>
    public static Refusal? Unfit(SettingKind kind, JsonElement? value)
    {
        if (value is not { } typed || kind.Fits(typed))
            return null;
        return kind.YesOrNo
            ? Refusal.Malformed("value", "platform.setting-yes-or-no", "platform.reason.setting-yes-or-no", new Remedy("platform.remedy.setting-yes-or-no"))
            : Refusal.Malformed(
                "value", "platform.setting-out-of-bounds", "platform.reason.setting-out-of-bounds",
                new Remedy("platform.remedy.setting-out-of-bounds"), ("least", kind.Words.Least), ("most", kind.Words.Most));
    }

    public static Refusal? NoReason(string? reason) => reason?.Trim().Length is >= 1 and <= LongestReason
        ? null
        : Refusal.Malformed("reason", "platform.setting-reason", "platform.reason.setting-reason", new Remedy("platform.remedy.setting-reason"), ("most", LongestReason));

    /// <summary>Counted from 1 for a value that the city never set, so that nothing a client makes up by chance is it.</summary>
    public static int VersionOf(Setting? row) => (row?.Version ?? 0) + 1;

    public static Refusal? Outdated(Setting? row, int? seen) => seen is null || seen == VersionOf(row) ? null : VersionRules.Changed;

    /// <summary>What was typed into a form, as JSON; text that is none stays text, which no setting is.</summary>
    public static JsonElement Typed(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(text.Trim());
        }
        catch (JsonException)
        {
            return JsonSerializer.SerializeToElement(text);
        }
    }
}
