using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Sets a city's own value over the country pack's.</summary>
public sealed class ChangeSetting(CityDb db, CitySettings settings)
{
    public async Task<Outcome<Done>> Run<T>(string key, T value, string? reason = null, CancellationToken stop = default)
    {
        var json = JsonSerializer.Serialize(value, JsonSerializerOptions.Web);
        if (await db.Set<Setting>().FirstOrDefaultAsync(s => s.Key == key, stop) is { } row)
            (row.Value, row.Reason) = (json, reason);
        else
            db.Add(new Setting { Key = key, Value = json, Reason = reason });
        db.Record(new SettingChanged(new Code(key)));
        await db.SaveChangesAsync(stop);
        settings.Forget(key);
        return new Done();
    }
}

/// <summary>A city's own value was set over the country pack's.</summary>
[Fact("setting-changed", 1)]
public sealed record SettingChanged([Object("setting")] Code Key) : Fact;
