using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Microcity.Platform;

/// <summary>Reads a city's settings; a value lives ten seconds in the process, so all copies follow a change soon.</summary>
public sealed class CitySettings(CityDb db, CityContext city, Installation installation, CountryPacks packs, IMemoryCache cache)
{
    /// <summary>The settings of the module that declares this record: its defaults, over them the country's, over them the city's own.</summary>
    public Task<T> Of<T>(CancellationToken stop = default)
        where T : class
    {
        var module = installation.Modules.Single(m => m.Settings == typeof(T)).Name;
        return Kept(module, async () =>
        {
            var kinds = installation.Settings.Where(k => k.Module == module).ToDictionary(k => k.Key);
            string[] keys = [.. kinds.Keys];
            var own = await db.Set<Setting>().Where(s => keys.Contains(s.Key) && s.Value != null).Select(s => new { s.Key, s.Value }).ToListAsync(stop);
            var filled = packs[city.City.Country].Sections[module].DeepClone();
            foreach (var setting in own)
                filled[kinds[setting.Key].Field] = JsonNode.Parse(setting.Value!);
            return filled.Deserialize<T>(CountryPack.Strict)!;
        });
    }

    public Task<CityProfile> Profile(CancellationToken stop = default) => Kept(CityProfile.Key, async () =>
        await db.Set<Setting>().Where(s => s.Key == CityProfile.Key).Select(s => s.Value).FirstOrDefaultAsync(stop) is { } json
            ? JsonSerializer.Deserialize<CityProfile>(json, JsonSerializerOptions.Web)!
            : new CityProfile(
                new(Capital(city.City.Slug), Capital(city.City.Slug), Capital(city.City.Slug), Capital(city.City.Slug)),
                ["lv", "en"], "sea", null, new("", "", new Dictionary<string, string>(), new Dictionary<string, string>())));

    /// <param name="module">Whose settings were changed.</param>
    public void Forget(string module) => cache.Remove((city.City.Id, module));

    private async Task<T> Kept<T>(string what, Func<Task<T>> read)
        where T : class
    {
        var slot = (city.City.Id, what);
        return cache.TryGetValue(slot, out T? known) ? known! : cache.Set(slot, await read(), TimeSpan.FromSeconds(10));
    }

    private static string Capital(string slug) => char.ToUpperInvariant(slug[0]) + slug[1..];
}
