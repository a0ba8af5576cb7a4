using Microcity.Platform;
using Microsoft.AspNetCore.Http;

namespace Microcity.Tests;

public sealed class KeptPartsTests
{
    private static readonly City Ventspils = new() { Id = RandomId.New(), Slug = "ventspils", Zone = "Europe/Riga" };

    [Fact]
    public void T4_A_part_is_kept_for_one_city_one_way_to_it_one_language_and_what_it_shows()
    {
        string[] names =
        [
            Name(Ventspils, "/ventspils", "lv", 1), Name(new() { Id = RandomId.New(), Slug = "valmiera", Zone = "Europe/Riga" }, "/ventspils", "lv", 1),
            Name(Ventspils, "", "lv", 1), Name(Ventspils, "/ventspils", "en", 1), Name(Ventspils, "/ventspils", "lv", 2),
        ];

        Assert.Equal(names.Length, names.Distinct().Count());
        Assert.Equal(names[0], Name(Ventspils, "/ventspils", "lv", 1));
    }

    private static string Name(City city, string pathBase, string language, int shown)
    {
        var (context, here) = (new CityContext(), new Here(new Texts(), TimeProvider.System));
        context.Choose(city);
        here.Is(null, city.Zone, language);
        return new KeptParts(context, here, new HttpContextAccessor { HttpContext = new DefaultHttpContext { Request = { PathBase = pathBase } } }).Of(shown);
    }
}
