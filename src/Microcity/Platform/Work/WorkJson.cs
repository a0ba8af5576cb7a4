namespace Microcity.Platform;

/// <summary>The JSON door of Today.</summary>
internal static class WorkJson
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("work", List).Needs(Permissions.Work).Says("platform.api.work").Produces<IReadOnlyList<WorkAnswer>>();
        var row = api.MapGroup("work/{kind}/{about:guid}");
        row.MapPost("do", async (string kind, Guid about, WorkVersion body, DoWork act, HttpContext http, CancellationToken stop) => Answer(await act.Run(kind, about, body.Version, stop), http))
            .Needs(Permissions.Work).WithMetadata(Row("platform.api.work-do", """{"version":1}"""));
        row.MapPost("undo", async (string kind, Guid about, UndoWork undo, HttpContext http, CancellationToken stop) => Answer(await undo.Run(kind, about, stop), http))
            .Needs(Permissions.Work).WithMetadata(Row("platform.api.work-undo", null));
        row.MapPost("put-off", async (string kind, Guid about, PutOffBody body, PutOff act, HttpContext http, CancellationToken stop) => Answer(await act.Run(kind, about, body.Until, body.Reason, stop), http))
            .Needs(Permissions.Work).WithMetadata(Row("platform.api.work-put-off", """{"until":"<day+7>","reason":"Checked"}"""));
        row.MapPost("hand-over", async (string kind, Guid about, HandOverBody body, HandOver act, HttpContext http, CancellationToken stop) => Answer(await act.Run(kind, about, body.To, body.Reason, stop), http))
            .Needs(Permissions.Work).WithMetadata(Row("platform.api.work-hand-over", """{"to":"<uuid>","reason":"Checked"}"""));
        row.MapPost("not-ours", async (string kind, Guid about, NotOursBody body, SayNotOurs act, HttpContext http, CancellationToken stop) => Answer(await act.Run(kind, about, body.Reason, stop), http))
            .Needs(Permissions.Work).WithMetadata(Row("platform.api.work-not-ours", """{"reason":"Checked"}"""));
        row.MapDelete("choice", async (string kind, Guid about, TakeBack act, HttpContext http, CancellationToken stop) => Answer(await act.Run(kind, about, stop), http))
            .Needs(Permissions.Work).WithMetadata(Row("platform.api.work-take-back", null));
        api.MapPut("work/away", async (AwayBody body, GoAway act, HttpContext http, CancellationToken stop) => Answer(await act.Run(body.From, body.To, body.StandIn, stop), http))
            .Needs(Permissions.Work).WithMetadata(new SaysAttribute(204)
            {
                TextKey = "platform.api.away", Body = """{"from":"<day+1>","to":"<day+7>","standIn":"<uuid>"}""", OnlyWith = "a colleague with the same rights", Refuses = [400, 409],
            });
        api.MapDelete("work/away", async (ComeBack act, HttpContext http, CancellationToken stop) => Answer(await act.Run(stop), http)).Needs(Permissions.Work).Says("platform.api.come-back", success: 204);
    }

    /// <param name="kind">Only rows of this kind.</param>
    private static async Task<IReadOnlyList<WorkAnswer>> List(ShowWork show, Say say, string? kind, CancellationToken stop)
    {
        var list = await show.Run(stop);
        return [.. list.Groups.SelectMany(g => g.Rows).Concat(list.Aside).Where(r => kind is null || r.Kind.Code == kind).Select(r => new WorkAnswer(
            r.Kind.Code, r.Item.Object, say[r.Item.TextKey, r.Item.Values], r.Item.PromisedOn, r.Item.Link, r.Item.Version, r.Kind.Usual is null ? null : say[r.Kind.Usual.TextKey], r.Aside, WorkWords.Of(say, r)))];
    }

    private static SaysAttribute Row(string textKey, string? body) =>
        new(204) { TextKey = textKey, Body = body, At = "kind=<work[0].kind>&about=<work[0].object>", OnlyWith = WorkPage.ARow, Refuses = body is null ? [409] : [400, 409] };

    private static IResult Answer(Outcome<Done> done, HttpContext http) => done.Done ? Results.NoContent() : RefusalAnswer.Of(done.Refusal, http);
}

/// <param name="Object">What it is about.</param>
/// <param name="Version">Of what it is about; the usual act sends it back.</param>
/// <param name="Usual">What the row's button does; null where it needs its page.</param>
/// <param name="Aside">Put off, with a colleague, or not ours.</param>
/// <param name="Chosen">What was decided of it, in words.</param>
public sealed record WorkAnswer(string Kind, Guid Object, string Text, DateOnly PromisedOn, string Link, int Version, string? Usual, bool Aside, string Chosen);

public sealed record WorkVersion(int Version);

/// <param name="Until">The day on which it is back.</param>
public sealed record PutOffBody(DateOnly? Until, string? Reason);

public sealed record HandOverBody(Guid To, string? Reason);

public sealed record NotOursBody(string? Reason);

/// <param name="To">The last day away.</param>
public sealed record AwayBody(DateOnly? From, DateOnly? To, Guid StandIn);
