using System.Diagnostics;

namespace Microcity.Platform;

/// <summary>
/// Gives each request its id and writes one line when it is answered: id, city, route, status, milliseconds. A route is a
/// pattern such as <c>/l/{token}</c>, so no address, name or secret enters the log (T39).
/// </summary>
internal sealed partial class RequestLog(RequestDelegate next, ILogger<RequestLog> log)
{
    public async Task InvokeAsync(HttpContext http, CityContext city)
    {
        http.TraceIdentifier = Convert.ToHexStringLower(RandomId.New().ToByteArray());
        var began = Stopwatch.GetTimestamp();
        http.Response.OnCompleted(() =>
        {
            Answered(http.TraceIdentifier, city.Chosen ? city.City.Slug : "-", Route(http), http.Response.StatusCode, (long)Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            return Task.CompletedTask;
        });
        await next(http);
    }

    /// <summary>An error page says the route that went wrong.</summary>
    public static string Route(HttpContext http)
    {
        var endpoint = http.Features.Get<AskedRoute>() is { } asked ? asked.Pattern : (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        return endpoint is null ? "-" : $"{http.Request.Method} /{endpoint.TrimStart('/')}";
    }

    [LoggerMessage(1, LogLevel.Information, "{RequestId} {City} {Route} {Status} {Ms} ms")]
    private partial void Answered(string requestId, string city, string route, int status, long ms);
}

/// <summary>The route that was asked for, before an error page took its place.</summary>
internal sealed record AskedRoute(string? Pattern);
