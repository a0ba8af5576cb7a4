using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Platform;

/// <summary>Every value of the city with where it comes from: law, country or the city itself.</summary>
[Needs(Permissions.Settings)]
public sealed class SettingsPage(ReadSettings read, CountryPack country, CityContext city, Here here) : PageModel
{
    public IReadOnlyList<SettingLine> Lines { get; private set; } = [];

    public CountryPack Country { get; } = country;

    public LegalValue ConsentAge => Country.ConsentAge.On(here.Today);

    public LegalValue KeepAccounts => Country.KeepAccountsYears.On(here.Today);

    public PlaceCodes? Codes => Country.Places.GetValueOrDefault(city.City.Slug);

    public string Zone => city.City.Zone;

    public async Task OnGet(CancellationToken stop) => Lines = await read.Run(stop);
}
