using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>The JSON door of calls and their draws.</summary>
internal static class CallsJson
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("calls", List).OpenToAll().Says("programmes.api.calls").Produces<IReadOnlyList<CallAnswer>>();
        api.MapGet("calls/{id:guid}", Get).OpenToAll().WithMetadata(new SaysAttribute(200) { TextKey = "programmes.api.call", At = "id=<uuid>", OnlyWith = CallPage.OnlyWith, Refuses = [404] }).Produces<CallInFull>();
        api.MapGet("calls/{id:guid}/draw", Drawn).OpenToAll().WithMetadata(new SaysAttribute(200) { TextKey = "programmes.api.draw", At = "id=<uuid>", OnlyWith = CallPage.OnlyWith, Refuses = [404] }).Produces<DrawAnswer>();
        api.MapPost("calls/{id:guid}/public-value", Value).Needs(ProgrammePermissions.Manage)
            .WithMetadata(new SaysAttribute(200) { TextKey = "programmes.api.public-value", At = "id=<uuid>", Body = """{"value":"2027-04-02 05 11 17 23 31"}""", OnlyWith = CallPage.OnlyWith, Refuses = [400, 404, 409] }).Produces<ValueAnswer>();
    }

    private static async Task<IReadOnlyList<CallAnswer>> List(CityDb db, ProgrammeKinds kinds, Here here, CancellationToken stop) =>
        [.. (await db.Set<Call>().AsNoTracking().Where(c => c.State != CallState.Draft).OrderByDescending(c => c.ClosesAt).Take(100).ToListAsync(stop)).Select(c => CallAnswer.Of(c, kinds, here))];

    private static async Task<IResult> Get(Guid id, CityDb db, ReadPosts posts, ProgrammeKinds kinds, Here here, HttpContext http, CancellationToken stop) => await Shown(db, id, stop) is { } call
        ? Results.Ok(new CallInFull(CallAnswer.Of(call, kinds, here), call.Rules, call.RulesSha256, [.. (await posts.Run(call, stop)).Select(p => new PostAnswer(p.Post.Id, p.Post.Code, p.Post.Title, p.Post.Text, p.Post.Language, p.Places, p.Lines))]))
        : RefusalAnswer.Of(Refusal.NothingHere, http);

    private static async Task<IResult> Drawn(Guid id, CityDb db, HttpContext http, CancellationToken stop)
    {
        if (await Shown(db, id, stop) is not { Rules: not null } call)
            return RefusalAnswer.Of(Refusal.NothingHere, http);
        var lottery = await db.Set<Lottery>().AsNoTracking().SingleAsync(l => l.CallId == id, stop);
        var draw = call.State is CallState.Decided or CallState.Delivering or CallState.Closed ? await db.Set<Draw>().AsNoTracking().FirstOrDefaultAsync(d => d.CallId == id, stop) : null;
        return Results.Ok(new DrawAnswer(lottery.Commit!, lottery.Source, lottery.DrawnOn, lottery.TicketsSha256, lottery.PublicValue, draw?.InputSha256, draw?.OutputSha256, draw?.Placed, draw?.Waiting, draw?.Text));
    }

    private static async Task<IResult> Value(Guid id, ValueBody body, RecordPublicValue record, HttpContext http, CancellationToken stop)
    {
        var done = await record.Run(id, body.Value, stop);
        return done.Done ? Results.Ok(new ValueAnswer(done.Value.FirstValue!, done.Value.PublicValue is not null)) : RefusalAnswer.Of(done.Refusal, http);
    }

    private static Task<Call?> Shown(CityDb db, Guid id, CancellationToken stop) => db.Set<Call>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id && c.State != CallState.Draft, stop);
}

/// <param name="ClosesAt">What arrives before counts.</param>
public sealed record CallAnswer(Guid Id, string Slug, string Name, string Kind, CallState State, DateTime OpensAt, DateTime ClosesAt)
{
    internal static CallAnswer Of(Call call, ProgrammeKinds kinds, Here here) => new(call.Id, call.Slug, CallWords.Name(here.Say, kinds, call), call.Kind, call.StateAt(here.Now), call.OpensAt, call.ClosesAt);
}

/// <param name="Rules">Everything that decides; null until it is opened.</param>
public sealed record CallInFull(CallAnswer Call, string? Rules, string? RulesSha256, IReadOnlyList<PostAnswer> Posts);

/// <param name="Lines">When, where, for whom, in the reader's language.</param>
public sealed record PostAnswer(Guid Id, string Code, string Title, string Text, string Language, int Places, IReadOnlyList<string> Lines);

/// <param name="Tickets">SHA-256; null until the call is sealed.</param>
/// <param name="Text">All that is needed to do it again; null until the results are told.</param>
public sealed record DrawAnswer(string Commit, string Source, DateOnly DrawnOn, string? Tickets, string? PublicValue, string? InputSha256, string? OutputSha256, int? Placed, int? Waiting, string? Text);

public sealed record ValueBody(string? Value);

/// <param name="Drawn">The second person entered the same, and the places are drawn.</param>
public sealed record ValueAnswer(string Value, bool Drawn);
