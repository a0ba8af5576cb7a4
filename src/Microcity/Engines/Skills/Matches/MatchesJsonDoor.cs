using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>The JSON door of matches and plans.</summary>
internal static class MatchesJsonDoor
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("matches", List).OpenToAll().Says("skills.api.matches", at: "top=20", refuses: 400).Produces<MatchListAnswer>();
        api.MapGet("matches/{opportunityId:guid}", One).OpenToAll().WithMetadata(new SaysAttribute(200) { TextKey = "skills.api.match", OnlyWith = "an opening", Refuses = [404] }).Produces<MatchAnswer>();
        api.MapPost("matches/{opportunityId:guid}/contest", Contest).Needs(NeedsAttribute.SignedIn)
            .WithMetadata(new SaysAttribute(201) { TextKey = "skills.api.contest-match", At = "opportunityId=<uuid>", Body = """{"words":"I hold this certificate."}""", OnlyWith = "an opening", Refuses = [400, 404, 409] }).Produces<ContestAnswer>(201);
        api.MapPost("plans", Plan).OpenToAll()
            .WithMetadata(new SaysAttribute(200) { TextKey = "skills.api.plan", OnlyWith = "a passport or a code", Refuses = [400, 404, 409] }).Produces<PlanAnswer>();
    }

    /// <param name="top">1 to 100; 20 if not said.</param>
    private static async Task<IResult> List(int? top, FindMatches find, ReadSkillset skillset, Say say, HttpContext http, CancellationToken stop)
    {
        if (top is < 1 or > FindMatches.Longest)
            return RefusalAnswer.Of(Refusal.Malformed("top", "skills.matches-top", "skills.reason.matches-top", new("skills.remedy.matches-top"), ("most", FindMatches.Longest)), http);
        return Results.Json(MatchJson.Of(await find.Run(await skillset.Run(stop), top ?? 20, stop: stop), say), MatchJson.Options);
    }

    private static async Task<IResult> One(Guid opportunityId, ExplainMatch explain, ReadSkillset skillset, Say say, HttpContext http, CancellationToken stop)
    {
        var explained = await explain.Run(await skillset.Run(stop), opportunityId, stop);
        return explained.Done ? Results.Json(MatchJson.Of(explained.Value, say), MatchJson.Options) : RefusalAnswer.Of(explained.Refusal, http);
    }

    private static async Task<IResult> Contest(Guid opportunityId, ContestBody body, ContestMatch contest, ReadSkillset skillset, HttpContext http, CancellationToken stop)
    {
        var done = await contest.Run(await skillset.Run(stop), opportunityId, body.Words ?? "", stop);
        return done.Done
            ? Results.Created($"{http.Request.PathBase}/openings/{opportunityId}#contest", new ContestAnswer(done.Value.Id, done.Value.PromisedOn))
            : RefusalAnswer.Of(done.Refusal, http);
    }

    private static async Task<IResult> Plan(PlanAim body, PlanPath plan, ReadSkillset skillset, Say say, HttpContext http, CancellationToken stop)
    {
        var done = await plan.Run(await skillset.Run(stop), body, stop);
        return done.Done ? Results.Json(PlanJson.Of(done.Value, say), MatchJson.Options) : RefusalAnswer.Of(done.Refusal, http);
    }
}

/// <param name="Words">What is not right; may be left out.</param>
public sealed record ContestBody(string? Words);

/// <param name="PromisedOn">The last day for the answer.</param>
public sealed record ContestAnswer(Guid Id, DateOnly PromisedOn);
