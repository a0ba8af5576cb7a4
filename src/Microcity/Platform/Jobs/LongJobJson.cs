namespace Microcity.Platform;

/// <summary>The JSON door of long work.</summary>
internal static class LongJobJson
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("long-jobs/{id:guid}", Get).Needs(NeedsAttribute.SignedIn)
        .WithMetadata(new SaysAttribute(200) { TextKey = "platform.api.long-job", At = "id=<uuid>", OnlyWith = LongJobProgressPage.OnlyWith, Refuses = [404] }).Produces<LongJobAnswer>();

    private static async Task<IResult> Get(Guid id, ReadLongJob read, Say say, HttpContext http, CancellationToken stop)
    {
        if (await read.Run(id, stop) is not { Job: var job, Kind: var kind })
            return RefusalAnswer.Of(Refusal.NothingHere, http);
        var reasons = job.Error is { } error ? KeptReasons.Read(error).Reasons : [];
        return Results.Ok(new LongJobAnswer(
            job.Id, job.Kind, say[kind.TextKey], job.State, job.Done, job.Of, job.CreatedAt, job.EndedAt, job.Result is { } result ? http.Request.PathBase + result : null,
            [.. reasons.Select(r => new LongJobReason(r.Code, say[r.TextKey, r.Values], [.. r.Remedies.Select(m => say[m.TextKey, m.Values])]))]));
    }
}

/// <param name="Of">0 until it is known.</param>
/// <param name="Result">Address of the page with the result.</param>
/// <param name="Reasons">Why it failed.</param>
public sealed record LongJobAnswer(
    Guid Id, string Kind, string Name, LongJobState State, int Done, int Of, DateTime StartedAt, DateTime? EndedAt, string? Result, IReadOnlyList<LongJobReason> Reasons);

public sealed record LongJobReason(string Code, string Text, IReadOnlyList<string> Remedies);
