using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Every setting of a city with where its value comes from, module by module.</summary>
public sealed class ReadSettings(CityDb db, Installation installation, CountryPack country, Here here)
{
    public async Task<IReadOnlyList<SettingLine>> Run(CancellationToken stop = default)
    {
        var own = await db.Set<Setting>().AsNoTracking().ToDictionaryAsync(s => s.Key, stop);
        var filled = installation.Modules.Where(m => m.Settings is not null)
            .ToDictionary(m => m.Name, m => country.Sections[m.Name].Deserialize(m.Settings!, CountryPack.Strict)!);
        return [.. installation.Settings.Select(k => Line(k, filled[k.Module], own.GetValueOrDefault(k.Key)))];
    }

    /// <returns>Null where no module declares such a setting.</returns>
    public async Task<SettingLine?> Find(string key, CancellationToken stop = default) => (await Run(stop)).FirstOrDefault(l => l.Kind.Key == key);

    private SettingLine Line(SettingKind kind, object filled, Setting? own)
    {
        var law = (kind.Property.GetValue(filled) as LegalNumber)?.On(here.Today);
        var countrys = law is null ? kind.Value(filled) : JsonSerializer.SerializeToElement(law.Value);
        return new(kind, own?.Value is { } json ? JsonSerializer.Deserialize<JsonElement>(json) : countrys, countrys, own?.Value is not null, own?.Reason, law, SettingRules.VersionOf(own));
    }
}

/// <param name="Value">What holds today.</param>
/// <param name="CountryValue">What would hold without the city's own.</param>
/// <param name="Own">It is the city's own.</param>
/// <param name="Reason">Of the last change.</param>
/// <param name="Law">Where the country's value is set by law.</param>
/// <param name="Version">For <c>If-Match</c>.</param>
public sealed record SettingLine(SettingKind Kind, JsonElement Value, JsonElement CountryValue, bool Own, string? Reason, LegalValue? Law, int Version);
