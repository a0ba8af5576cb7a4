namespace Microcity.Platform;

/// <summary>One cookie per city, so that a browser can be signed in to two of them (T16).</summary>
public sealed class SessionCookie(SiteOptions site)
{
    private bool Secure => site.PublicUrl.Scheme == Uri.UriSchemeHttps;

    public string Name(City city) => Secure ? $"__Host-mc-{city.Slug}" : $"mc-{city.Slug}";

    public void Give(HttpContext http, City city, string key) => http.Response.Cookies.Append(Name(city), key, Form());

    public void Take(HttpContext http, City city) => http.Response.Cookies.Delete(Name(city), Form());

    private CookieOptions Form() => new() { HttpOnly = true, Secure = Secure, SameSite = SameSiteMode.Lax, Path = "/" };
}
