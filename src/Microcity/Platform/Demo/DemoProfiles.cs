namespace Microcity.Platform;

/// <summary>How the demonstration cities present themselves: two at work, and one that was set up a moment ago.</summary>
internal static class DemoProfiles
{
    /// <summary>Slug of the city where nothing has happened yet: every list shows how it looks empty.</summary>
    public const string New = "kuldiga";

    public static IEnumerable<(string Slug, CityProfile Profile)> All =>
    [
        ("ventspils", new(
            new("Ventspils", "Ventspilij", "Ventspilī", "Ventspils"), ["lv", "en"], "sea", "ventspils",
            new("+371 6360 0123", "karjera@ventspils.example",
                Both("Mon to Fri 8:30–17:00", "P.–Pk. 8.30–17.00"), Both("Ostas iela 14, Ventspils", "Ostas iela 14, Ventspils")))),
        ("valmiera", new(
            new("Valmiera", "Valmierai", "Valmierā", "Valmieras"), ["lv", "en"], "forest", "valmiera",
            new("+371 6420 0456", "karjera@valmiera.example",
                Both("Mon to Thu 8:00–17:00, Fri 8:00–15:00", "P.–C. 8.00–17.00, Pk. 8.00–15.00"), Both("Gaujas iela 3, Valmiera", "Gaujas iela 3, Valmiera")))),
        (New, new(
            new("Kuldīga", "Kuldīgai", "Kuldīgā", "Kuldīgas"), ["lv", "en"], "river", null,
            new("+371 6332 0789", "karjera@kuldiga.example",
                Both("Mon to Fri 9:00–17:00", "P.–Pk. 9.00–17.00"), Both("Ventas iela 5, Kuldīga", "Ventas iela 5, Kuldīga")))),
    ];

    private static Dictionary<string, string> Both(string en, string lv) => new() { ["en"] = en, ["lv"] = lv };
}
