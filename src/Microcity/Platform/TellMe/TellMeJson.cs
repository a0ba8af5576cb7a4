namespace Microcity.Platform;

/// <summary>The JSON door of waiting.</summary>
internal static class TellMeJson
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("tell-me", Told).OpenToAll()
            .WithMetadata(new SaysAttribute(202) { TextKey = "platform.api.tell-me", Body = """{"topic":"whats-on","about":"","email":"anna@example.lv"}""", OnlyWith = "something that is not there yet", Refuses = [400, 404, 409, 429] });
        api.MapGet("work/demand", (ReadDemand read, CancellationToken stop) => read.Run(stop)).Needs(Permissions.Work).Says("platform.api.demand").Produces<IReadOnlyList<DemandLine>>();
    }

    private static async Task<IResult> Told(TellMeBody body, AskToBeTold ask, HttpContext http, CancellationToken stop)
    {
        var done = await ask.Run(body.Topic, body.About, body.Email, Asker.Of(http), stop);
        return done.Done ? Results.Accepted() : RefusalAnswer.Of(done.Refusal, http);
    }
}

/// <param name="About">In the topic's own words, such as the URI of a skill; empty for anything.</param>
/// <param name="Email">Not needed from whoever is signed in.</param>
public sealed record TellMeBody(string? Topic, string? About, string? Email);
