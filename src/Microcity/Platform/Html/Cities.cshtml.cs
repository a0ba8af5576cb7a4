using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Platform;

[OpenToAll, AboveCities]
public sealed class CitiesPage(Cities cities, IServiceScopeFactory scopes) : PageModel
{
    public IReadOnlyList<(string Slug, CityProfile Profile)> Open { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        var open = new List<(string, CityProfile)>();
        foreach (var city in (await cities.All(stop)).Where(c => c.State == CityState.Open))
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CityContext>().Choose(city);
            open.Add((city.Slug, await scope.ServiceProvider.GetRequiredService<CitySettings>().Profile(stop)));
        }
        Open = open;
    }
}
