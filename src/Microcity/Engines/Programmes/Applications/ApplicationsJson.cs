using Microcity.Platform;

namespace Microcity.Programmes;

/// <summary>The JSON door of one's own applications, and of a ward's.</summary>
internal static class ApplicationsJson
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("calls/{id:guid}/applications", Start).Needs(NeedsAttribute.SignedIn)
            .WithMetadata(Says(201, "programmes.api.start", CallPage.OnlyWith, [404, 409], """{"applicantId":null}""")).Produces<ApplicationAnswer>(201);
        api.MapGet("applications/{id:guid}", Get).Needs(NeedsAttribute.SignedIn).WithMetadata(Says(200, "programmes.api.application", ApplicationPage.OnlyWith, [404])).Produces<ApplicationAnswer>();
        api.MapPut("applications/{id:guid}/wishes", Rank).Needs(NeedsAttribute.SignedIn)
            .WithMetadata(Says(200, "programmes.api.wishes", ApplicationPage.OnlyWith, [400, 404, 409], """{"posts":[]}""", "1")).Produces<ApplicationAnswer>();
        api.MapPost("applications/{id:guid}/submit", Send).Needs(NeedsAttribute.SignedIn)
            .WithMetadata(Says(200, "programmes.api.submit", ApplicationPage.OnlyWith, [400, 404, 409], "{}")).Produces<ApplicationAnswer>();
        api.MapGet("applications/{id:guid}/result", Result).Needs(NeedsAttribute.SignedIn).WithMetadata(Says(200, "programmes.api.result", ApplicationPage.OnlyWith, [404])).Produces<ResultAnswer>();
        api.MapPost("offers/{id:guid}/answer", Answer).Needs(NeedsAttribute.SignedIn)
            .WithMetadata(Says(200, "programmes.api.answer-offer", "an offer", [404, 409], """{"yes":true}""")).Produces<OfferReply>();
    }

    private static SaysAttribute Says(int status, string key, string onlyWith, int[] refuses, string? body = null, string? version = null) =>
        new(status) { TextKey = key, At = "id=<uuid>", Body = body, Version = version, OnlyWith = onlyWith, Refuses = refuses };

    private static async Task<IResult> Start(Guid id, StartBody body, StartApplication start, HttpContext http, CancellationToken stop)
    {
        var done = await start.Run(id, body.ApplicantId, stop);
        return done.Done ? Results.Created($"{http.Request.PathBase}/api/v1/applications/{done.Value.Id}", ApplicationAnswer.Of(done.Value)) : RefusalAnswer.Of(done.Refusal, http);
    }

    private static async Task<IResult> Get(Guid id, ReadOwn own, HttpContext http, CancellationToken stop) =>
        await own.Run(id, stop) is { } mine ? Results.Ok(ApplicationAnswer.Of(mine.Application)) : RefusalAnswer.Of(Refusal.NothingHere, http);

    private static async Task<IResult> Rank(Guid id, IfMatch seen, WishesBody body, RankWishes rank, HttpContext http, CancellationToken stop) => Told(await rank.Run(id, body.Posts ?? [], seen.Version, stop), http);

    private static async Task<IResult> Send(Guid id, SendApplication send, HttpContext http, CancellationToken stop) => Told(await send.Run(id, stop: stop), http);

    private static async Task<IResult> Result(Guid id, ReadOwn own, ReadResult read, Here here, HttpContext http, CancellationToken stop) =>
        await own.Run(id, stop) is { } mine && await read.Run(mine, stop) is { } result
            ? Results.Ok(new ResultAnswer(result.Number, result.Of, [.. result.Wishes.Select(w => new WishAnswer(w.Post.Id, w.Offer?.State, result.Waits(w), [.. w.Why.Select(l => ApplicationWords.Why(here.Say, l)).Distinct()]))], result.Open?.Id, result.Open?.Until, result.Place?.PostId))
            : RefusalAnswer.Of(Refusal.NothingHere, http);

    private static async Task<IResult> Answer(Guid id, YesBody body, AnswerOffer answer, HttpContext http, CancellationToken stop)
    {
        var done = await answer.Run(id, body.Yes, stop);
        return done.Done ? Results.Ok(new OfferReply(done.Value.Id, done.Value.PostId, done.Value.State, done.Value.Until)) : RefusalAnswer.Of(done.Refusal, http);
    }

    private static IResult Told(Outcome<Application> done, HttpContext http) => done.Done ? Results.Ok(ApplicationAnswer.Of(done.Value)) : RefusalAnswer.Of(done.Refusal, http);
}

/// <param name="ApplicantId">A ward; null for oneself.</param>
public sealed record StartBody(Guid? ApplicantId);

/// <param name="Posts">Best first; as many as one likes.</param>
public sealed record WishesBody(IReadOnlyList<Guid>? Posts);

public sealed record YesBody(bool Yes);

/// <param name="Wishes">Posts, best first.</param>
public sealed record ApplicationAnswer(Guid Id, int Version, Guid CallId, string Ticket, ApplicationState State, DateTime? SentAt, IReadOnlyList<Guid> Wishes)
{
    internal static ApplicationAnswer Of(Application a) => new(a.Id, a.Version, a.CallId, a.Ticket, a.State, a.SentAt, [.. a.Wishes.OrderBy(w => w.Position).Select(w => w.PostId)]);
}

/// <param name="Number">Place in the draw, from 1.</param>
/// <param name="Offer">Waits for an answer until <paramref name="Until"/>.</param>
/// <param name="Place">The post of the place that was accepted.</param>
public sealed record ResultAnswer(int Number, int Of, IReadOnlyList<WishAnswer> Wishes, Guid? Offer, DateTime? Until, Guid? Place);

/// <param name="Waits">Still waited on.</param>
/// <param name="Why">Why it was not given, in the reader's language.</param>
public sealed record WishAnswer(Guid Post, OfferState? Offer, bool Waits, IReadOnlyList<string> Why);

public sealed record OfferReply(Guid Id, Guid PostId, OfferState State, DateTime Until);
