using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Microcity.People;
using Microcity.Platform;
using Microcity.Programmes;
using Microcity.SummerJobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.FaultTests;

/// <summary>Pupils who open the page, register, rank three wishes and send, each as soon as the answer before is there.</summary>
internal sealed class Rush(Place place)
{
    private readonly ConcurrentBag<double> times = [];
    private (Guid Person, string Cookie)[] pupils = [];
    private Guid call;
    private Guid[] posts = [];
    private object answers = new();

    /// <summary>Of single requests, the first half second after a start and all that were cut off left out.</summary>
    public string Times
    {
        get
        {
            double[] sorted = [.. times.Order()];
            return sorted.Length == 0 ? "nothing measured" : string.Create(CultureInfo.InvariantCulture, $"{sorted.Length} requests, p50 {sorted[sorted.Length / 2]:0} ms, p95 {sorted[sorted.Length * 95 / 100]:0} ms, slowest {sorted[^1]:0} ms");
        }
    }

    public async Task Begin(int count)
    {
        await using var inside = await place.Inside();
        var db = inside.ServiceProvider.GetRequiredService<CityDb>();
        var now = inside.ServiceProvider.GetRequiredService<Here>().Now;
        call = await db.Set<Call>().Where(c => c.Kind == SummerKind.Code && c.State == CallState.Open && c.OpensAt < now && c.ClosesAt > now).Select(c => c.Id).SingleAsync();
        posts = await db.Set<Programmes.Post>().Where(p => p.CallId == call).OrderBy(p => p.Id).Select(p => p.Id).ToArrayAsync();
        var season = await db.Set<Season>().Where(s => s.CallId == call).Select(s => new { s.Id, s.Year }).SingleAsync();
        answers = new
        {
            birthDate = new DateOnly(season.Year - 15, 3, 14),
            schoolId = await db.Set<Organisation>().Where(o => o.Kind == OrganisationKind.School).Select(o => o.Id).FirstAsync(),
            className = "8.b",
            livesHere = true,
            addressSince = new DateOnly(season.Year - 6, 5, 1),
            periods = await db.Set<Period>().Where(p => p.SeasonId == season.Id).Select(p => p.Id).ToArrayAsync(),
            alsoState = false,
            closerSupervision = false,
            phone = "+371 20000002",
        };
        var (register, sessions, visitor) = (inside.ServiceProvider.GetRequiredService<PersonRegister>(), inside.ServiceProvider.GetRequiredService<StartSession>(), inside.ServiceProvider.GetRequiredService<Visitor>());
        var all = new List<(Guid, string)>();
        for (var i = 0; i < count; i++)
        {
            var person = (await register.Add(new("Zane", $"Šņore {i}", "lv"), default)).Value;
            var account = new Account { PersonId = person, Email = $"pupil{i}@example.lv", State = AccountState.Active };
            db.Add(account);
            // Each from a browser of their own.
            visitor.SessionId = null;
            all.Add((person, $"mc-ventspils={await sessions.Run(account, SignInMethod.Password, "rush")}"));
            await db.SaveChangesAsync();
        }
        pupils = [.. all];
    }

    /// <summary>A first visitor, whom nobody counts.</summary>
    public async Task Warm(int port)
    {
        using var client = Client(port, pupils[0].Cookie);
        await client.GetAsync("/ventspils/summer/register");
    }

    /// <param name="port">Of the program that runs now.</param>
    public Task Run(Func<int> port, TimeSpan within) => Task.WhenAll(pupils.Select((pupil, i) => Task.Run(async () =>
    {
        await Task.Delay(within * i / pupils.Length);
        await Register(port, pupil.Cookie, i);
    })));

    private async Task Register(Func<int> port, string cookie, int i)
    {
        var keys = Enumerable.Range(0, 3).Select(_ => RandomId.New()).ToArray();
        await Patiently(port, cookie, () => new(HttpMethod.Get, "/ventspils/summer/register"));
        if (await Patiently(port, cookie, () => Keyed(new(HttpMethod.Post, "/ventspils/api/v1/summer/registrations") { Content = JsonContent.Create(answers) }, keys[0])) is not { } registered)
            return;
        var at = $"/ventspils/api/v1/applications/{registered.GetProperty("id").GetGuid()}";
        if (await Patiently(port, cookie, () => new(HttpMethod.Get, at)) is not { } mine)
            return;
        var wishes = new { posts = Enumerable.Range(0, 3).Select(w => posts[(i + (w * 3)) % posts.Length]).Distinct() };
        await Patiently(port, cookie, () =>
        {
            var request = Keyed(new(HttpMethod.Put, at + "/wishes") { Content = JsonContent.Create(wishes) }, keys[1]);
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{mine.GetProperty("version").GetInt32()}\"");
            return request;
        });
        await Patiently(port, cookie, () => Keyed(new(HttpMethod.Post, at + "/submit") { Content = JsonContent.Create(new { }) }, keys[2]));
    }

    private static HttpRequestMessage Keyed(HttpRequestMessage request, Guid key)
    {
        request.Headers.Add("Idempotency-Key", key.ToString());
        return request;
    }

    /// <summary>Sends until there is an answer, with the same key. Null where it says that there is no such thing.</summary>
    private async Task<JsonElement?> Patiently(Func<int> port, string cookie, Func<HttpRequestMessage> made)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            try
            {
                using var client = Client(port(), cookie);
                using var request = made();
                var start = Stopwatch.GetTimestamp();
                using var answer = await client.SendAsync(request);
                var text = await answer.Content.ReadAsStringAsync();
                if ((int)answer.StatusCode is not 503 && !text.Contains("platform.still-running", StringComparison.Ordinal))
                {
                    times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                    if ((int)answer.StatusCode == 404)
                        return null;
                    if (!answer.IsSuccessStatusCode)
                        throw new InvalidOperationException($"{request.Method} {request.RequestUri}: {(int)answer.StatusCode} {text}");
                    return answer.Content.Headers.ContentType?.MediaType is "application/json" ? JsonDocument.Parse(text).RootElement : default(JsonElement);
                }
            }
            catch (Exception failure) when (failure is HttpRequestException or IOException or TaskCanceledException)
            {
                // It was killed, or is not there yet.
            }
            await Task.Delay(100);
        }
        throw new InvalidOperationException("There was no answer for a minute.");
    }

    /// <summary>Pupils who are not in, who are in twice, and whose wishes or answers are not all there.</summary>
    public async Task<(int Lost, int Doubled, int Unfinished)> Check()
    {
        await using var inside = await place.Inside();
        var db = inside.ServiceProvider.GetRequiredService<CityDb>();
        var here = pupils.Select(p => p.Person).ToHashSet();
        var mine = (await db.Set<Application>().Where(a => a.CallId == call).Select(a => new { a.Id, a.ApplicantId, a.State, Wishes = a.Wishes.Count }).ToListAsync()).Where(a => here.Contains(a.ApplicantId)).ToList();
        var complete = (await db.Set<Registration>().Where(r => r.CompleteAt != null).Select(r => r.ApplicationId).ToListAsync()).ToHashSet();
        var told = await db.Set<EvidenceRow>().Where(f => f.Name == "pupil-registered").Select(f => f.Object).ToListAsync();
        return (
            pupils.Length - mine.Select(a => a.ApplicantId).Distinct().Count(),
            mine.Count - mine.Select(a => a.ApplicantId).Distinct().Count() + told.Count - told.Distinct().Count(),
            mine.Count(a => a.Wishes < 3 || a.State == ApplicationState.Draft || !complete.Contains(a.Id)));
    }

    private static HttpClient Client(int port, string cookie) => new(new SocketsHttpHandler { UseCookies = false })
    {
        BaseAddress = new Uri($"http://localhost:{port}"),
        Timeout = TimeSpan.FromSeconds(10),
        DefaultRequestHeaders = { { "Cookie", cookie }, { "X-Microcity", "1" } },
    };
}
