using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Opens a city: its line in the installation database and its own, empty database.</summary>
public sealed partial class AddCity(InstallationDb installation, CityConnections connections, Cities cities, CountryPacks packs, IServiceScopeFactory scopes)
{
    public async Task<Outcome<City>> Run(string slug, CityProfile profile, bool demo = false, CancellationToken stop = default)
    {
        if (Unfit(slug) is { } refusal)
            return refusal;
        if (await installation.Cities.AnyAsync(c => c.Slug == slug, stop))
            return Refusal.Rule(new Reason("platform.city-exists", "platform.reason.city-exists", [("slug", slug)], [new Remedy("platform.remedy.other-slug")]));

        var city = new City { Slug = slug, Zone = packs[CountryPacks.Usual].Zone, Demo = demo };
        installation.Add(city);
        await installation.SaveChangesAsync(stop);
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CityContext>().Choose(city);
        scope.ServiceProvider.GetRequiredService<Actor>().IsOperator();
        var db = scope.ServiceProvider.GetRequiredService<CityDb>();
        await connections.Prepare(db, city, stop);
        db.Add(new Setting { Key = CityProfile.Key, Value = JsonSerializer.Serialize(profile, JsonSerializerOptions.Web) });
        db.Record(new SettingChanged(new Code(CityProfile.Key)));
        await db.SaveChangesAsync(stop);
        cities.Forget();
        return city;
    }

    public static Refusal? Unfit(string slug) => Slug().IsMatch(slug) && !Cities.Reserved.Contains(slug)
        ? null
        : Refusal.Malformed("slug", "platform.slug", "platform.reason.slug", new Remedy("platform.remedy.slug"), ("slug", slug));

    [GeneratedRegex("^[a-z][a-z0-9-]{1,39}$")]
    private static partial Regex Slug();
}
