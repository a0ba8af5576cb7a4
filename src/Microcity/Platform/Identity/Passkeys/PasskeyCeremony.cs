using Microsoft.AspNetCore.DataProtection;

namespace Microcity.Platform;

/// <summary>Keeps the challenge of a passkey ceremony in a closed cookie for five minutes, for one city only (T4).</summary>
public sealed class PasskeyCeremony(IDataProtectionProvider protection, CityContext city, SiteOptions site)
{
    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector($"{city.City.Id:N}", "passkey-ceremony").ToTimeLimitedDataProtector();

    private bool Secure => site.PublicUrl.Scheme == Uri.UriSchemeHttps;

    private string Name => $"{(Secure ? "__Host-" : "")}mc-{city.City.Slug}-passkey";

    public void Begin(HttpContext http, string state) =>
        http.Response.Cookies.Append(Name, protector.Protect(state, TimeSpan.FromMinutes(5)), Form());

    /// <returns>What <see cref="Begin"/> kept, or null when there is nothing, it is too old or of another city.</returns>
    public string? End(HttpContext http)
    {
        if (http.Request.Cookies[Name] is not { } closed)
            return null;
        http.Response.Cookies.Delete(Name, Form());
        try
        {
            return protector.Unprotect(closed);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    private CookieOptions Form() => new() { HttpOnly = true, Secure = Secure, SameSite = SameSiteMode.Strict, Path = "/" };
}
