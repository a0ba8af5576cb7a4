using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using Microcity.Platform;

namespace Microcity.FaultTests;

/// <summary>Many clients that write at once; each acknowledged write goes to a log of the client's own before the next is sent.</summary>
/// <param name="times">How often each write is sent, at once and with the same key.</param>
internal sealed class Storm(Place place, string log, Func<int> times)
{
    private static readonly DateOnly First = new(2100, 1, 1);

    private readonly ConcurrentDictionary<int, Guid> keys = new();
    private readonly ConcurrentDictionary<int, Guid> replies = new();
    private readonly Lock gate = new();
    private int last;
    private int different;

    /// <summary>Writes whose repeats were answered differently.</summary>
    public int Different => different;

    public static DateOnly Day(int write) => First.AddDays(write);

    /// <summary>Completes with the next acknowledged write.</summary>
    public async Task Next(CancellationToken stop)
    {
        for (var before = replies.Count; replies.Count == before;)
            await Task.Delay(5, stop);
    }

    public int[] Acknowledged => !File.Exists(log) ? [] : [.. File.ReadLines(log).Select(line => int.Parse(line, null))];

    /// <summary>Writes until the server goes away; then every client comes back.</summary>
    public async Task Blow(int port, string cookie, int clients, CancellationToken killed) =>
        await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(async () =>
        {
            using var client = Client(port, cookie);
            while (!killed.IsCancellationRequested && await Send(client, Interlocked.Increment(ref last)))
                ;
        }, CancellationToken.None)));

    /// <summary>What was sent but never answered is sent again, with its key.</summary>
    public async Task Repeat(int port, string cookie)
    {
        using var client = Client(port, cookie);
        foreach (var write in keys.Keys.Where(w => !replies.ContainsKey(w)).Order())
            await Send(client, write);
    }

    private async Task<bool> Send(HttpClient client, int write)
    {
        var key = keys.GetOrAdd(write, _ => RandomId.New());
        var sent = await Task.WhenAll(Enumerable.Range(0, times()).Select(_ => Once(client, write, key)));
        if (sent.OfType<Guid>().Distinct().Count() > 1)
            Interlocked.Increment(ref different);
        if (sent.OfType<Guid>().FirstOrDefault() is var reply && reply == Guid.Empty)
            return false;
        if (!replies.TryAdd(write, reply))
            return true;
        lock (gate)
            File.AppendAllText(log, $"{write}\n");
        return true;
    }

    private async Task<Guid?> Once(HttpClient client, int write, Guid key)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, "/ventspils/api/v1/role-grants") { Content = JsonContent.Create(new { personId = place.Subject, role = "resident", until = Day(write) }) };
                request.Headers.Add("Idempotency-Key", key.ToString());
                using var answer = await client.SendAsync(request);
                if ((int)answer.StatusCode is 409 or 503)
                {
                    // The first with this key still runs, or too many wait.
                    await Task.Delay(20);
                    continue;
                }
                return (int)answer.StatusCode == 201 ? (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid()
                    : throw new InvalidOperationException($"{(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
            }
            catch (Exception failure) when (failure is HttpRequestException or IOException or TaskCanceledException)
            {
                return null;
            }
        }
        return null;
    }

    private static HttpClient Client(int port, string cookie) => new(new SocketsHttpHandler { UseCookies = false })
    {
        BaseAddress = new Uri($"http://localhost:{port}"),
        Timeout = TimeSpan.FromSeconds(10),
        DefaultRequestHeaders = { { "Cookie", cookie }, { "X-Microcity", "1" } },
    };
}
