namespace Microcity.Platform;

/// <summary>Where people reach the city, from the installation's settings alone, never from a request (T7).</summary>
public sealed class CityAddress(SiteOptions site, CityContext city)
{
    /// <param name="path">Below the city, such as <c>/l/…</c>.</param>
    public string Of(string path) => city.City.Host is { } host ? $"https://{host}{path}" : $"{site.PublicUrl.GetLeftPart(UriPartial.Authority)}/{city.City.Slug}{path}";
}
