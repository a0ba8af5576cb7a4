using System.Globalization;
using System.Net.Mime;
using System.Text;

namespace Microcity.Platform;

/// <summary>Whom to tell of a hole in the program, as the operator of this installation says.</summary>
/// <param name="To">An address such as <c>mailto:security@city.example</c>.</param>
/// <param name="Expires">The first day, in UTC, on which this may no longer be true.</param>
public sealed record SecurityContact(Uri To, DateOnly Expires);

/// <summary><c>/.well-known/security.txt</c> as RFC 9116 wants it; nothing while no contact is given, or none that still holds (T69).</summary>
internal static class SecurityText
{
    public const string Path = "/.well-known/security.txt";

    public static void Answer(IApplicationBuilder text) => text.Run(async http =>
    {
        var services = http.RequestServices;
        var (site, now) = (services.GetRequiredService<SiteOptions>(), services.GetRequiredService<TimeProvider>().GetUtcNow());
        if (http.Request.Path.HasValue || site.Security is not { } contact || DateOnly.FromDateTime(now.UtcDateTime) >= contact.Expires)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        http.Response.ContentType = $"{MediaTypeNames.Text.Plain}; charset=utf-8";
        await http.Response.WriteAsync(Write(site.PublicUrl, contact), Encoding.UTF8, http.RequestAborted);
    });

    private static string Write(Uri site, SecurityContact contact) => string.Create(CultureInfo.InvariantCulture, $"""
        Contact: {contact.To.AbsoluteUri}
        Expires: {contact.Expires:yyyy-MM-dd}T00:00:00Z
        Preferred-Languages: {string.Join(", ", Texts.Languages)}
        Canonical: {new Uri(site, Path)}

        """);
}
