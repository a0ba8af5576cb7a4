using System.Text.Json.Nodes;
using Microcity.Platform;

namespace Microcity.Programmes;

/// <summary>The JSON door of answers, reviews and rankings.</summary>
internal static class ReviewsJson
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPatch("applications/{id:guid}/answers", Save).Needs(NeedsAttribute.SignedIn)
            .WithMetadata(Says(200, "programmes.api.answers", AnswersPage.OnlyWith, [400, 404, 409], """{"answers":{}}""", "1")).Produces<AnswersAnswer>();
        api.MapGet("applications/{id:guid}/decision", Decided).Needs(NeedsAttribute.SignedIn).WithMetadata(Says(200, "programmes.api.decision", AnswersPage.OnlyWith, [404])).Produces<DecisionAnswer>();
        api.MapPost("reviews/{id:guid}", Review).Needs(NeedsAttribute.SignedIn)
            .WithMetadata(Says(200, "programmes.api.review", ReviewPage.OnlyWith, [400, 404, 409], """{"marks":{},"send":false}""")).Produces<ReviewAnswer>();
        api.MapPost("calls/{id:guid}/ranking", Freeze).Needs(ProgrammePermissions.Manage)
            .WithMetadata(Says(200, "programmes.api.ranking", ReviewAtWorkPage.OnlyWith, [404, 409], "{}")).Produces<RankingAnswer>();
    }

    private static SaysAttribute Says(int status, string key, string onlyWith, int[] refuses, string? body = null, string? version = null) =>
        new(status) { TextKey = key, At = "id=<uuid>", Body = body, Version = version, OnlyWith = onlyWith, Refuses = refuses };

    private static async Task<IResult> Save(Guid id, IfMatch seen, AnswersBody body, SaveAnswers save, HttpContext http, CancellationToken stop)
    {
        var done = await save.Run(id, (form, there) => Over(form, there, body.Answers ?? []), seen.Version, stop);
        if (!done.Done)
            return RefusalAnswer.Of(done.Refusal, http);
        http.Response.Shows(done.Value.Version);
        return Results.Ok(AnswersAnswer.Of(done.Value));
    }

    // What is named is replaced, null takes it away, the rest stays.
    private static Outcome<Answers> Over(FormDocument form, Answers there, JsonObject changed)
    {
        var read = ReadAnswers.Of(form, changed);
        if (!read.Done)
            return read;
        return changed.Select(p => p.Key).Aggregate(there, (answers, key) => answers.With(key, read.Value[key]));
    }

    private static async Task<IResult> Decided(Guid id, ReadOwn own, ReadDecided decided, Here here, HttpContext http, CancellationToken stop) =>
        await own.Run(id, stop) is { } mine && await decided.Run(mine, stop) is { } done
            ? Results.Ok(new DecisionAnswer(done.Decision.Kind, done.Decision.Cents, done.Place, done.Total, [.. done.Criteria.Select(c => new CriterionAnswer(here.Say[c.NameKey], c.Weight, c.Mean, c.Texts))],
                [.. done.Failed.Select(f => f.Reason is { } reason ? here.Say[reason.TextKey, reason.Values] : f.Note ?? "")], done.Decision.ObjectUntil))
            : RefusalAnswer.Of(Refusal.NothingHere, http);

    private static async Task<IResult> Review(Guid id, MarksBody body, WriteReview write, HttpContext http, CancellationToken stop)
    {
        var done = await write.Run(id, (body.Marks ?? []).ToDictionary(m => m.Key, m => (m.Value.Mark, m.Value.Text ?? "")), body.Send, body.Version, stop);
        return done.Done ? Results.Ok(new ReviewAnswer(id, done.Value.Version, done.Value.State, done.Value.Sent)) : RefusalAnswer.Of(done.Refusal, http);
    }

    private static async Task<IResult> Freeze(Guid id, FreezeRanking freeze, HttpContext http, CancellationToken stop)
    {
        var done = await freeze.Run(id, stop: stop);
        return done.Done ? Results.Ok(new RankingAnswer(done.Value.No, done.Value.InputSha256, done.Value.OutputSha256, done.Value.Text)) : RefusalAnswer.Of(done.Refusal, http);
    }
}

/// <param name="Answers">By key of the question; null takes an answer away.</param>
public sealed record AnswersBody(JsonObject? Answers);

/// <param name="Answers">The canonical document, as text.</param>
public sealed record AnswersAnswer(Guid Id, int Version, ApplicationState State, string Answers)
{
    internal static AnswersAnswer Of(Application a) => new(a.Id, a.Version, a.State, a.Answers ?? "{}");
}

/// <param name="Marks">By criterion.</param>
/// <param name="Send">False keeps a draft.</param>
/// <param name="Version">That was looked at; null where nobody looked.</param>
public sealed record MarksBody(Dictionary<string, MarkBody>? Marks, bool Send, int? Version);

/// <param name="Mark">Hundredths; null for "cannot judge".</param>
public sealed record MarkBody(int? Mark, string? Text);

public sealed record ReviewAnswer(Guid Application, int Version, ReviewState State, int Sent);

/// <param name="Text">All that is needed to make it again.</param>
public sealed record RankingAnswer(int No, string InputSha256, string OutputSha256, string Text);

/// <param name="Total">Published, in hundredths.</param>
/// <param name="ObjectUntil">The last local day.</param>
public sealed record DecisionAnswer(DecisionKind Kind, long Cents, int? Place, int? Total, IReadOnlyList<CriterionAnswer> Criteria, IReadOnlyList<string> Failed, DateOnly ObjectUntil);

/// <param name="Mean">Published, in hundredths.</param>
public sealed record CriterionAnswer(string Name, int Weight, int? Mean, IReadOnlyList<string> Texts);
