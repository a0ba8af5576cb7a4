using StringWithQualityHeaderValue = Microsoft.Net.Http.Headers.StringWithQualityHeaderValue;

namespace Microcity.Platform;

/// <summary>Loads the city's profile and settles the language: asked for (<c>?lang=</c>), remembered, preferred by the browser, the city's own.</summary>
internal sealed class Surroundings(RequestDelegate next)
{
    private const string Cookie = "mc-language";

    public async Task InvokeAsync(HttpContext http, CityContext city, Here here, Actor actor, CountryPacks packs)
    {
        actor.RequestId = http.TraceIdentifier;
        // An error page is shown with what is known: the city's database may be what went wrong.
        var profile = http.IsShownAgain() ? here.Profile : city.Chosen ? await http.RequestServices.GetRequiredService<CitySettings>().Profile(http.RequestAborted) : null;
        here.Is(profile, city.Chosen ? city.City.Zone : packs[CountryPacks.Usual].Zone, Language(http, profile?.Languages ?? ["en", "lv"]));
        await next(http);
    }

    private static string Language(HttpContext http, string[] offered)
    {
        string asked = http.Request.Query["lang"].ToString();
        if (offered.Contains(asked))
        {
            http.Response.Cookies.Append(Cookie, asked, new() { HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365), Path = "/", Secure = http.Request.IsHttps });
            return asked;
        }
        if (http.Request.Cookies[Cookie] is { } remembered && offered.Contains(remembered))
            return remembered;
        return StringWithQualityHeaderValue.TryParseList(http.Request.Headers.AcceptLanguage, out var preferred)
            ? preferred.OrderByDescending(p => p.Quality ?? 1).Select(p => p.Value.ToString().Split('-')[0].ToLowerInvariant()).FirstOrDefault(offered.Contains) ?? offered[0]
            : offered[0];
    }
}
