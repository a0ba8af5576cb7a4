using System.Net;

namespace Microcity.Platform;

/// <summary>Answers only under the names that the settings give: the public address and the cities' own hosts (T7).</summary>
internal sealed class RightHost(RequestDelegate next, SiteOptions site, Cities cities)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var host = http.Request.Host.Host;
        if (host.Equals(site.PublicUrl.Host, StringComparison.OrdinalIgnoreCase) || FromThisMachine(http, host) || await cities.ByHost(host, http.RequestAborted) is not null)
            await next(http);
        else
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
    }

    private static bool FromThisMachine(HttpContext http, string host) =>
        host is "localhost" or "127.0.0.1" or "[::1]" && http.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from);
}
