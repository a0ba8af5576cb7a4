using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microcity.Platform;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace Microcity.Tests;

public sealed class LogTests
{
    private static readonly string[] Canaries = ["canarybody", "canaryquery", "canarycookie", "canarytoken", "canaryname", "canarymail", "canarythrown", "canaryheader"];

    [Fact]
    public async Task T39_One_line_a_request_says_id_city_route_status_and_milliseconds()
    {
        var lines = new Lines();
        await using var house = await House.Open(Engine.Sqlite, adjust: s => s.AddSingleton<ILoggerProvider>(lines), cities: ["ventspils"]);
        var answer = await house.Browser().GetAsync("/ventspils/l/canarytoken?x=canaryquery");
        var line = await lines.Of(l => l.GetProperty("from").GetString() == typeof(RequestLog).FullName);
        Assert.Equal(answer.Headers.GetValues("X-Request-Id").Single(), line.GetProperty("requestId").GetString());
        Assert.Equal(("ventspils", "GET /l/{token}", 404), (line.GetProperty("city").GetString(), line.GetProperty("route").GetString(), line.GetProperty("status").GetInt32()));
        Assert.InRange(line.GetProperty("ms").GetInt32(), 0, 60_000);
    }

    [Fact]
    public async Task T39_Nothing_that_somebody_typed_or_carries_is_in_the_log_or_in_a_trace()
    {
        var (lines, spans) = (new Lines(), new Spans());
        await using var house = await House.Open(Engine.Sqlite, modules: NotesModule.With(new()), adjust: s =>
        {
            s.AddSingleton<ILoggerProvider>(lines);
            s.ConfigureOpenTelemetryTracerProvider(t => t.AddProcessor(spans));
        }, site: s => s with { Telemetry = true }, cities: ["ventspils"]);
        using var browser = house.Browser();
        browser.DefaultRequestHeaders.Add("User-Agent", "canaryheader");
        browser.DefaultRequestHeaders.Add("Cookie", "mc-ventspils=canarycookie");
        await browser.GetAsync("/ventspils/sign-in?return=/canaryquery&q=canaryquery");
        await browser.GetAsync("/ventspils/l/canarytoken");
        await browser.GetAsync("/ventspils/canarytoken");
        await browser.GetAsync("/canaryname/x");
        await browser.Send("/ventspils/sign-up", [("givenName", "canaryname"), ("familyName", "canaryname"), ("email", "canarymail@example.lv"), ("password", "canarybody with length")]);
        await browser.Send("/ventspils/sign-in", [("email", "canarymail@example.lv"), ("password", "canarybody with length")]);
        await browser.PostAsJsonAsync("/ventspils/api/v1/session", new { email = "canarymail@example.lv", password = "canarybody", canarybody = 1 });
        await browser.PostAsJsonAsync("/ventspils/api/v1/notes/plain", new { text = new[] { "canarybody" } });
        await browser.PostAsJsonAsync("/ventspils/api/v1/notes/broken", new NoteBody("canarybody"));
        await browser.PostAsJsonAsync("/ventspils/api/v1/notes/thrown", new NoteBody("canarythrown"));
        using var form = new FormUrlEncodedContent([new("email", "canarymail@example.lv"), new("__RequestVerificationToken", "canarytoken")]);
        await browser.PostAsync("/ventspils/forgot", form);
        await lines.Of(l => l.GetProperty("level").GetString() == "Error");
        await Task.Delay(300);

        var said = string.Join('\n', lines.All);
        Assert.All(Canaries, c => Assert.DoesNotContain(c, said, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("InvalidOperationException", said, StringComparison.Ordinal);
        Assert.True(spans.All.Count >= 10);
        Assert.All(Canaries, c => Assert.DoesNotContain(spans.All, s => s.Contains(c, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Writes every line as the console would, at the levels that the console takes.</summary>
    private sealed class Lines : ILoggerProvider
    {
        private readonly JsonLines form = new(TimeProvider.System);

        public ConcurrentQueue<string> All { get; } = new();

        public ILogger CreateLogger(string categoryName) => new Line(categoryName, this);

        public async Task<JsonElement> Of(Func<JsonElement, bool> wanted)
        {
            for (var i = 0; i < 100; i++)
            {
                if (All.Select(l => JsonDocument.Parse(l).RootElement).FirstOrDefault(wanted) is { ValueKind: JsonValueKind.Object } found)
                    return found;
                await Task.Delay(20);
            }
            throw new InvalidOperationException("No such line.");
        }

        public void Dispose() { }

        private sealed class Line(string category, Lines lines) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            {
                var text = new ArrayBufferWriter<byte>();
                lines.form.Write(new LogEntry<TState>(logLevel, category, eventId, state, exception, formatter), text);
                lines.All.Enqueue(Encoding.UTF8.GetString(text.WrittenSpan));
            }
        }
    }

    private sealed class Spans : BaseProcessor<Activity>
    {
        public ConcurrentQueue<string> All { get; } = new();

        public override void OnEnd(Activity data) => All.Enqueue($"{data.DisplayName} {data.StatusDescription} {string.Join(' ', data.TagObjects)} {string.Join(' ', data.Events.SelectMany(e => e.Tags))}");
    }
}
