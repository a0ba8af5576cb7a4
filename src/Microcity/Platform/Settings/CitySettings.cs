using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Microcity.Platform;

/// <summary>Reads a city's settings; a value lives ten seconds in the process, so all copies follow a change soon.</summary>
public sealed class CitySettings(CityDb db, CityContext city, IMemoryCache cache)
{
    public async Task<T?> Read<T>(string key, CancellationToken stop = default)
        where T : class
    {
        var slot = (city.City.Id, key);
        if (cache.TryGetValue(slot, out T? known))
            return known;
        var json = await db.Set<Setting>().Where(s => s.Key == key).Select(s => s.Value).FirstOrDefaultAsync(stop);
        var value = json is null ? null : JsonSerializer.Deserialize<T>(json, JsonSerializerOptions.Web);
        return cache.Set(slot, value, TimeSpan.FromSeconds(10));
    }

    public async Task<CityProfile> Profile(CancellationToken stop = default) =>
        await Read<CityProfile>(CityProfile.Key, stop) ?? new CityProfile(
            new(Capital(city.City.Slug), Capital(city.City.Slug), Capital(city.City.Slug), Capital(city.City.Slug)),
            ["lv", "en"], "sea", null, new("", "", new Dictionary<string, string>(), new Dictionary<string, string>()));

    public void Forget(string key) => cache.Remove((city.City.Id, key));

    private static string Capital(string slug) => char.ToUpperInvariant(slug[0]) + slug[1..];
}
