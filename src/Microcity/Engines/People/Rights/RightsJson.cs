using Microcity.Platform;

namespace Microcity.People;

/// <summary>The JSON door of one's own data.</summary>
internal static class RightsJson
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("me/exports", Copy).Needs(NeedsAttribute.SignedIn).Fresh().Says("people.api.export", 202, "{}", refuses: [429]).Produces<CopyAsked>(202);
        api.MapGet("me/exports/{id:guid}", Fetch).Needs(NeedsAttribute.SignedIn)
            .WithMetadata(new SaysAttribute(200) { TextKey = "people.api.fetch-export", At = "id=<uuid>", OnlyWith = FetchCopyPage.OnlyWith, Refuses = [404] });
        api.MapPost("me/erasure", Erase).Needs(NeedsAttribute.SignedIn).Fresh()
            .WithMetadata(new SaysAttribute(200) { TextKey = "people.api.erase", Body = """{"now":false}""", OnlyWith = MyDataPage.OnlyWith, Refuses = [409] }).Produces<ErasureAnswer>();
        api.MapDelete("me/erasure", Undo).Needs(NeedsAttribute.SignedIn)
            .WithMetadata(new SaysAttribute(204) { TextKey = "people.api.undo-erasure", OnlyWith = MyDataPage.OnlyWith, Refuses = [404] });
    }

    private static async Task<IResult> Copy(AskForCopy ask, HttpContext http, CancellationToken stop)
    {
        var asked = await ask.Run(stop: stop);
        return asked.Done ? Results.Accepted($"{http.Request.PathBase}/api/v1/me/exports/{asked.Value.Id}", asked.Value) : RefusalAnswer.Of(asked.Refusal, http);
    }

    private static async Task<IResult> Fetch(Guid id, FetchCopy fetch, HttpContext http, CancellationToken stop) =>
        await fetch.Run(id, stop) is { } zip ? Results.File(zip, FetchCopy.Type, FetchCopy.Name) : RefusalAnswer.Of(Refusal.NothingHere, http);

    private static async Task<IResult> Erase(ErasureBody body, AskForErasure ask, HttpContext http, CancellationToken stop)
    {
        var asked = await ask.Run(body.Now, stop: stop);
        return asked.Done ? Results.Ok(new ErasureAnswer(asked.Value.RunAt, asked.Value.State)) : RefusalAnswer.Of(asked.Refusal, http);
    }

    private static async Task<IResult> Undo(UndoErasure undo, HttpContext http, CancellationToken stop)
    {
        var undone = await undo.Run(stop: stop);
        return undone.Done ? Results.NoContent() : RefusalAnswer.Of(undone.Refusal, http);
    }
}

/// <param name="Now">Without the 72 hours to think it over.</param>
public sealed record ErasureBody(bool Now);

/// <param name="RunAt">UTC; not before then.</param>
public sealed record ErasureAnswer(DateTime RunAt, ErasureState State);
