using System.Text.Json;

namespace Microcity.Platform;

/// <summary>What a change of a setting would do; nothing is saved.</summary>
public sealed class PreviewSetting(ReadSettings read)
{
    /// <param name="value">Null for back to the country's.</param>
    /// <returns>The setting as it stands, and its value afterwards.</returns>
    public async Task<Outcome<(SettingLine Now, JsonElement Then)>> Run(string key, JsonElement? value, string? reason, CancellationToken stop = default)
    {
        if (await read.Find(key, stop) is not { } line)
            return Refusal.NothingHere;
        if (Refusal.Of(SettingRules.Unfit(line.Kind, value), SettingRules.NoReason(reason)) is { } refusal)
            return refusal;
        return (line, value ?? line.CountryValue);
    }
}
