using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Microcity.Platform;

/// <summary>The framework's door to <see cref="Recognise"/>: cookie in, principal out; asks strangers to sign in (T21).</summary>
internal sealed class SessionHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, CityContext city, SessionCookie cookie)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string SchemeName = "session";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!city.Chosen || Request.Cookies[cookie.Name(city.City)] is not { Length: > 0 } key)
            return AuthenticateResult.NoResult();
        Visitor visitor;
        try
        {
            visitor = await Context.RequestServices.GetRequiredService<Recognise>().Run(key, Context.RequestAborted);
        }
        catch (Exception failure) when (Failures.Status(failure) == StatusCodes.Status503ServiceUnavailable)
        {
            return AuthenticateResult.Fail(failure);
        }
        if (visitor.AccountId is not { } account)
            return AuthenticateResult.NoResult();
        var who = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, account.ToString("N"))], SchemeName);
        return AuthenticateResult.Success(new(new(who), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (Request.IsJson())
            Response.StatusCode = StatusCodes.Status401Unauthorized;
        else
            Response.Redirect(Request.SignInAddress());
        return Task.CompletedTask;
    }
}

internal static class SignInAddresses
{
    /// <summary>A JSON operation, not a page.</summary>
    public static bool IsJson(this HttpRequest request) => request.Path.StartsWithSegments("/api");

    /// <summary>The sign-in page that leads back here afterwards; a form that was sent leads back to its page.</summary>
    public static string SignInAddress(this HttpRequest request) => $"{request.PathBase}/sign-in?return={Uri.EscapeDataString(request.Asked())}";

    public static string Asked(this HttpRequest request) => HttpMethods.IsGet(request.Method) ? request.Path + request.QueryString : request.Path;
}
