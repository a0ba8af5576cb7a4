namespace Microcity.Platform;

/// <summary>The JSON door of one's messages.</summary>
internal static class NoticeJson
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("me/notices", async (MyNotices read, CancellationToken stop) => await read.Run(stop)).Needs(NeedsAttribute.SignedIn).Says("platform.api.notices").Produces<IReadOnlyList<NoticeLine>>();
        api.MapPost("me/notices/{id:guid}/read", Read).Needs(NeedsAttribute.SignedIn)
            .WithMetadata(new SaysAttribute(204) { TextKey = "platform.api.notice-read", At = "id=<uuid>", OnlyWith = NoticesPage.OnlyWith, Refuses = [404] });
    }

    private static async Task<IResult> Read(Guid id, ReadNotice act, HttpContext http, CancellationToken stop)
    {
        var done = await act.Run(id, stop);
        return done.Done ? Results.NoContent() : RefusalAnswer.Of(done.Refusal, http);
    }
}
