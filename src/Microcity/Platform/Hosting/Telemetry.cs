using System.Diagnostics;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Microcity.Platform;

/// <summary>
/// Traces and metrics to an OpenTelemetry collector, when the environment names one (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c>). A span
/// says the route and not the address, as an address may hold a secret or an id.
/// </summary>
internal static class Telemetry
{
    public static bool Wanted => Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT") is { Length: > 0 };

    public static void Add(IServiceCollection services) => services.AddOpenTelemetry()
        .ConfigureResource(r => r.AddService("microcity", serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString()))
        .WithTracing(t => t
            .AddAspNetCoreInstrumentation(o =>
            {
                o.Filter = http => !http.Request.Path.StartsWithSegments("/health") && !http.Request.Path.StartsWithSegments("/assets");
                o.EnrichWithHttpResponse = (span, answer) => Plain(span, answer.HttpContext);
            })
            .AddSource("Npgsql")
            .AddOtlpExporter())
        .WithMetrics(m => m.AddAspNetCoreInstrumentation().AddMeter("Npgsql", "System.Runtime").AddOtlpExporter());

    private static void Plain(Activity span, HttpContext http)
    {
        var route = RequestLog.Route(http);
        span.DisplayName = route;
        span.SetTag("url.path", route);
        foreach (var personal in new[] { "url.query", "url.full", "user_agent.original", "client.address", "network.peer.address" })
            span.SetTag(personal, null);
        span.SetTag("request.id", http.TraceIdentifier);
    }
}
