using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>
/// However often a POST arrives, it has one effect and one reply: the first is run, its reply committed with its effect and only
/// then sent; the others are told the same (T63). Sign-in is left out, as its reply carries a secret.
/// </summary>
internal sealed class OncePerKey(RequestDelegate next, RunningKeys running, IDataProtectionProvider protection, SessionCookie session)
{
    public async Task InvokeAsync(HttpContext http, CityContext city, Visitor visitor)
    {
        if (!city.Chosen || !HttpMethods.IsPost(http.Request.Method) || SignsIn(http) || http.IsShownAgain())
        {
            await next(http);
            return;
        }
        var json = http.Request.IsJson();
        if (await (json ? KeyedRequest.OfJson(http) : KeyedRequest.OfForm(http)) is not { } asked)
        {
            await (json ? RefusalAnswer.Of(OnceRules.KeyMissing, http).ExecuteAsync(http) : next(http));
            return;
        }
        var place = (city.City.Id, Actor: visitor.AccountId?.ToString("N") ?? "visitor", asked.Key);
        while (!running.Begin(place))
        {
            if (json)
            {
                await StillRunning(http, asked);
                return;
            }
            await running.Ended(place, http.RequestAborted);
        }
        try
        {
            var db = http.RequestServices.GetRequiredService<CityDb>();
            if (await Known(db, place.Actor, asked.Key, http.RequestAborted) is { } known)
                await Repeat(http, city.City, known, asked);
            else
                await RunOnce(http, city.City, db, place.Actor, asked);
        }
        finally
        {
            running.End(place);
        }
    }

    private async Task RunOnce(HttpContext http, City city, CityDb db, string actor, KeyedRequest asked)
    {
        var answer = http.Response;
        var (sent, cookiesBefore) = (answer.Body, answer.Headers.SetCookie.Count);
        using var held = new MemoryStream();
        answer.Body = held;
        try
        {
            await using var effect = new KeyedEffect(db, actor, asked.Key, asked.Hash);
            db.Keyed = effect;
            await next(http);
            await End(effect, answer, Reply(answer, held, city, cookiesBefore), asked);
        }
        catch (KeyTakenException) when (!answer.HasStarted)
        {
            answer.Body = sent;
            answer.Clear();
            if (await Known(db, actor, asked.Key, http.RequestAborted) is { } first)
                await Repeat(http, city, first, asked);
            else
                await StillRunning(http, asked);
            return;
        }
        finally
        {
            answer.Body = sent;
        }
        held.Position = 0;
        await held.CopyToAsync(sent, http.RequestAborted);
    }

    private static async Task End(KeyedEffect effect, HttpResponse answer, KeptReply reply, KeyedRequest asked)
    {
        // The reply may be lost on its way, but what was done is kept: nothing stops here any more.
        if (answer.StatusCode >= StatusCodes.Status500InternalServerError)
            return;
        // What is refused at length and changed nothing is refused in the same words when it comes again.
        if (!OnceRules.Kept(reply.Status, asked.Json, effect.Begun) || !effect.Begun && reply.Body is { Length: > IdempotencyEntry.MostBody })
            await effect.Forget(CancellationToken.None);
        else if (reply.Body is { Length: > IdempotencyEntry.MostBody })
            throw new InvalidOperationException($"A reply of {reply.Body.Length} bytes cannot be kept; a POST answers with 16 KiB at most.");
        else
            await effect.Keep(reply, CancellationToken.None);
    }

    private KeptReply Reply(HttpResponse answer, MemoryStream held, City city, int cookiesBefore)
    {
        var cookies = answer.Headers.SetCookie.Skip(cookiesBefore).Where(c => !c!.StartsWith(session.Name(city) + "=", StringComparison.Ordinal)).ToList();
        return new(
            answer.StatusCode, Text(answer.Headers.Location.ToString()), answer.ContentType, Text(answer.Headers.ETag.ToString()),
            held.Length == 0 ? null : held.ToArray(), cookies.Count == 0 ? null : Protector(city).Protect(string.Join('\n', cookies)));
    }

    private async Task Repeat(HttpContext http, City city, IdempotencyEntry known, KeyedRequest asked)
    {
        var answer = http.Response;
        if (!known.RequestHash.AsSpan().SequenceEqual(asked.Hash))
        {
            await RefusalAnswer.Of(OnceRules.KeyOfOther, http).ExecuteAsync(http);
            return;
        }
        answer.StatusCode = known.Status;
        if (known.Location is { } location)
            answer.Headers.Location = location;
        if (known.ETag is { } tag)
            answer.Headers.ETag = tag;
        if (known.Cookies is { } closed)
            answer.Headers.SetCookie = new([.. answer.Headers.SetCookie, .. Protector(city).Unprotect(closed).Split('\n')]);
        if (known.Body is { } body)
        {
            answer.ContentType = known.ContentType;
            await answer.Body.WriteAsync(body, http.RequestAborted);
        }
    }

    private static async Task StillRunning(HttpContext http, KeyedRequest asked)
    {
        if (asked.Json)
        {
            await RefusalAnswer.Of(OnceRules.StillRunning, http).ExecuteAsync(http);
            return;
        }
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        http.Response.Headers.RetryAfter = "1";
    }

    private IDataProtector Protector(City city) => protection.CreateProtector($"{city.Id:N}", "kept-reply");

    private static Task<IdempotencyEntry?> Known(CityDb db, string actor, Guid key, CancellationToken stop) =>
        db.Set<IdempotencyEntry>().AsNoTracking().FirstOrDefaultAsync(e => e.Actor == actor && e.Key == key, stop);

    private static bool SignsIn(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<SignsInAttribute>() is not null;

    private static string? Text(string header) => header.Length == 0 ? null : header;
}
