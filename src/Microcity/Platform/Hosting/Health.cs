using System.Net;
using System.Net.Mime;

namespace Microcity.Platform;

/// <summary>
/// Above all cities and under any host name, for whoever watches the program: <c>/health/live</c> says that the process answers,
/// <c>/health/ready</c> whether to send it requests. Why not is told on the detail port of this machine alone (T67).
/// </summary>
internal static class Health
{
    public static void Answer(IApplicationBuilder health)
    {
        health.Map("/live", branch => branch.Run(http => Say(http, ready: true)));
        health.Map("/ready", branch => branch.Run(async http => await Say(http, (await Checks(http)).All(c => c.Good))));
        health.Map("/detail", branch => branch.Run(Detail));
        health.Run(NotFound);
    }

    private static async Task Detail(HttpContext http)
    {
        if (http.Connection.LocalPort != http.RequestServices.GetRequiredService<SiteOptions>().DetailPort || http.Connection.RemoteIpAddress is not { } from || !IPAddress.IsLoopback(from))
        {
            await NotFound(http);
            return;
        }
        await http.Response.WriteAsJsonAsync(await Checks(http), http.RequestAborted);
    }

    private static Task<IReadOnlyList<HealthCheck>> Checks(HttpContext http) => http.RequestServices.GetRequiredService<Readiness>().Run(http.RequestAborted);

    private static Task Say(HttpContext http, bool ready)
    {
        http.Response.StatusCode = ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        http.Response.ContentType = MediaTypeNames.Text.Plain;
        http.Response.Headers.CacheControl = "no-store";
        return http.Response.WriteAsync(ready ? "ok" : "not ready", http.RequestAborted);
    }

    private static Task NotFound(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
