using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Sets a city's own value over the country pack's, or goes back to it; holds from ten seconds later on everywhere.</summary>
public sealed class ChangeSetting(CityDb db, CitySettings settings, PreviewSetting preview)
{
    /// <param name="value">Null for back to the country's.</param>
    /// <param name="seen">The version that the change was made from; null for whatever stands there.</param>
    public async Task<Outcome<Done>> Run(string key, JsonElement? value, string? reason, int? seen = null, CancellationToken stop = default)
    {
        var checkedFirst = await preview.Run(key, value, reason, stop);
        if (!checkedFirst.Done)
            return checkedFirst.Refusal;
        var row = await db.Set<Setting>().FirstOrDefaultAsync(s => s.Key == key, stop);
        if (SettingRules.Outdated(row, seen) is { } refusal)
            return refusal;
        if (row is null)
            db.Add(row = new Setting { Key = key });
        (row.Value, row.Reason) = (value?.GetRawText(), reason!.Trim());
        db.Record(new SettingChanged(new Code(key)));
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException failure) when (failure.IsDuplicate())
        {
            return VersionRules.Changed;
        }
        settings.Forget(checkedFirst.Value.Now.Kind.Module);
        return new Done();
    }
}

/// <summary>A city's own value was set over the country pack's.</summary>
[Fact("setting-changed", 1, "platform.fact.setting-changed")]
public sealed record SettingChanged([Object("setting")] Code Key) : Fact;
