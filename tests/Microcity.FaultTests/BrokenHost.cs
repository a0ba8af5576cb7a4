using System.Collections.Concurrent;
using System.Net.Http.Headers;
using Microcity.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.FaultTests;

/// <summary>The program with one thing broken: the suite must notice. The product itself has no switch for sabotage.</summary>
internal static class BrokenHost
{
    public const string ReplyBeforeCommit = "reply-before-commit";
    public const string KeyAfterCommit = "key-after-commit";
    public const string RowsApart = "rows-apart";

    public static async Task<int> Run(string broken, string folder, int port)
    {
        var storage = Place.StorageIn(folder);
        var modules = broken == RowsApart ? new Installation([new RowsApartModule(), .. Place.Modules.Modules]) : Place.Modules;
        await using var app = WebHost.Build(modules, storage, new(new Uri($"http://localhost:{port}"), false) { LimitsTimes = 100_000 }, b =>
        {
            b.Services.AddBackgroundWork(storage);
            if (broken != RowsApart)
                b.Services.AddSingleton<IStartupFilter>(new InFront(broken == ReplyBeforeCommit ? Early(port) : Twice()));
        });
        await app.RunAsync();
        return 0;
    }

    /// <summary>Answers first and writes a moment later.</summary>
    private static Func<HttpContext, RequestDelegate, Task> Early(int port)
    {
        var client = new HttpClient { BaseAddress = new Uri($"http://localhost:{port}") };
        return async (http, next) =>
        {
            if (http.Request.Method != "POST" || http.Request.Headers.ContainsKey("X-Late"))
            {
                await next(http);
                return;
            }
            using var copy = new MemoryStream();
            await http.Request.Body.CopyToAsync(copy);
            var late = new HttpRequestMessage(HttpMethod.Post, http.Request.Path.Value) { Content = new ByteArrayContent(copy.ToArray()) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } } };
            foreach (var header in new[] { "Cookie", "X-Microcity", "Idempotency-Key" })
                late.Headers.TryAddWithoutValidation(header, http.Request.Headers[header].ToString());
            late.Headers.Add("X-Late", "1");
            _ = Task.Run(async () =>
            {
                await Task.Delay(150);
                await client.SendAsync(late);
            });
            http.Response.StatusCode = StatusCodes.Status201Created;
            await http.Response.WriteAsJsonAsync(new { id = RandomId.New() });
        };
    }

    /// <summary>Keeps the key only after the effect is committed, and only in memory.</summary>
    private static Func<HttpContext, RequestDelegate, Task> Twice()
    {
        var done = new ConcurrentDictionary<string, bool>();
        return async (http, next) =>
        {
            var key = http.Request.Headers["Idempotency-Key"].ToString();
            if (!done.ContainsKey(key))
                http.Request.Headers["Idempotency-Key"] = RandomId.New().ToString();
            await next(http);
            done[key] = true;
        };
    }

    private sealed class InFront(Func<HttpContext, RequestDelegate, Task> what) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(inner => http => what(http, inner));
            next(app);
        };
    }
}
