using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>The code that this browser holds for this city, in a cookie that ends with the browser; outside a request there is none.</summary>
public sealed class CodeInHand(CityDb db, DraftByCode drafts, CityContext city, IHttpContextAccessor accessor)
{
    private HttpContext? Http => accessor.HttpContext;

    private bool Secure => Http!.RequestServices.GetRequiredService<SiteOptions>().PublicUrl.Scheme == Uri.UriSchemeHttps;

    private string Name => $"{(Secure ? "__Host-" : "")}mc-code-{city.City.Slug}";

    /// <summary>The 12 signs, or null.</summary>
    public string? Code => Http?.Request.Cookies[Name] is { Length: DraftCode.Length } code ? code : null;

    /// <summary>The draft behind the code, untracked; null when there is no code or nothing is kept under it any more.</summary>
    public async Task<Draft?> Draft(CancellationToken stop = default)
    {
        if (Code is not { } code)
            return null;
        return await drafts.Find(db, DraftCode.Hash(code), stop);
    }

    public void Give(string code) => Http!.Response.Cookies.Append(Name, code, Form());

    public void Take() => Http!.Response.Cookies.Delete(Name, Form());

    private CookieOptions Form() => new() { HttpOnly = true, Secure = Secure, SameSite = SameSiteMode.Lax, Path = "/" };
}
