using System.Globalization;
using System.Text;

namespace Microcity.Platform;

/// <summary>
/// Names a part of a page that is kept ready, for <c>&lt;cache vary-by&gt;</c>: the city first, so that no city is served another's (T4),
/// then the path that its links begin with, language and day, then all that the part shows. A part that holds a form must not be kept,
/// as its tokens belong to one person.
/// </summary>
public sealed class KeptParts(CityContext city, Here here, IHttpContextAccessor accessor)
{
    /// <summary>Of all kept parts together, in bytes.</summary>
    public const int MostBytes = 32 << 20;

    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public string Of(params ReadOnlySpan<object?> shown)
    {
        var name = new StringBuilder(160).Append(CultureInfo.InvariantCulture, $"{city.City.Id:N} {accessor.HttpContext?.Request.PathBase.Value} {here.Language} {here.Today.DayNumber}");
        foreach (var part in shown)
            name.Append(CultureInfo.InvariantCulture, $" {part}");
        return name.ToString();
    }
}
