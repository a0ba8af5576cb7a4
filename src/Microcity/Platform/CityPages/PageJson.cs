namespace Microcity.Platform;

/// <summary>The JSON door of the city's pages.</summary>
internal static class PageJson
{
    private const string At = "id=<work/pages[0].id>", Version = "<work/pages[0].version>";

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("pages", Shown).OpenToAll().Says("platform.api.pages").Produces<IReadOnlyList<PageLineAnswer>>();
        api.MapGet("pages/{slug}", One).OpenToAll().Says("platform.api.page", at: "slug=<pages[0].slug>", refuses: 404).Produces<PageAnswer>();
        api.MapGet("work/pages", (ReadPageRows read, CancellationToken stop) => read.Run(stop)).Needs(Permissions.Pages).Says("platform.api.page-rows").Produces<IReadOnlyList<PageRow>>();
        api.MapPost("work/pages", Add).Needs(Permissions.Pages)
            .Says("platform.api.add-page", 201, """{"kind":"news","title":{"lv":"Ziņas"},"text":{"lv":"Divi teikumi."}}""", refuses: [400]).Produces<PageKept>(201);
        api.MapPut("work/pages/{id:guid}", Change).Needs(Permissions.Pages)
            .Says("platform.api.change-page", body: """{"kind":"news","title":{"lv":"Ziņas"},"text":{"lv":"Divi teikumi."}}""", at: At, version: Version, refuses: [400, 404]).Produces<PageKept>();
        api.MapPost("work/pages/{id:guid}/publish", async (Guid id, IfMatch seen, PublishPage act, HttpContext http, CancellationToken stop) => Kept(await act.Run(id, seen.Version, stop), http))
            .Needs(Permissions.Pages).Says("platform.api.publish-page", body: "{}", at: At, version: Version, refuses: [404, 409]).Produces<PageKept>();
        api.MapPost("work/pages/{id:guid}/take-down", async (Guid id, IfMatch seen, TakeDownPage act, HttpContext http, CancellationToken stop) => Kept(await act.Run(id, seen.Version, stop), http))
            .Needs(Permissions.Pages).Says("platform.api.take-down-page", body: "{}", at: At, version: Version, refuses: 404).Produces<PageKept>();
        api.MapPost("work/pages/{id:guid}/checked", async (Guid id, IfMatch seen, CheckPage act, HttpContext http, CancellationToken stop) => Kept(await act.Run(id, seen.Version, stop), http))
            .Needs(Permissions.Pages).Says("platform.api.check-page", body: "{}", at: At, version: Version, refuses: 404).Produces<PageKept>();
    }

    private static async Task<IReadOnlyList<PageLineAnswer>> Shown(ReadPages read, CancellationToken stop) =>
        [.. (await read.Run(stop: stop)).Select(p => new PageLineAnswer(p.Id, p.Slug, p.Kind, p.ShownOn, p.Title.Text, p.Title.Language, p.Lead, p.Link))];

    private static async Task<IResult> One(string slug, ReadPages read, HttpContext http, CancellationToken stop) => await read.Run(slug, stop) is { } page
        ? Results.Ok(new PageAnswer(page.Page.Slug, page.Page.Kind, page.Page.ShownOn!.Value, page.Page.CheckedOn, page.Title, page.Language, page.Lead, page.Text))
        : RefusalAnswer.Of(Refusal.NothingHere, http);

    private static async Task<IResult> Add(PageBody body, SavePage act, HttpContext http, CancellationToken stop)
    {
        var done = await act.Run(null, body.Content, 0, stop);
        return done.Done ? Results.Created($"pages/{done.Value.Slug}", PageKept.Of(done.Value)) : RefusalAnswer.Of(done.Refusal, http);
    }

    private static async Task<IResult> Change(Guid id, IfMatch seen, PageBody body, SavePage act, HttpContext http, CancellationToken stop) =>
        Kept(await act.Run(id, body.Content, seen.Version, stop), http);

    private static IResult Kept(Outcome<CityPage> done, HttpContext http)
    {
        if (!done.Done)
            return RefusalAnswer.Of(done.Refusal, http);
        http.Response.Shows(done.Value.Version);
        return Results.Ok(PageKept.Of(done.Value));
    }
}

/// <param name="Link">Page below the city.</param>
/// <param name="Language">Of title and lead.</param>
public sealed record PageLineAnswer(Guid Id, string Slug, PageKind Kind, DateOnly ShownOn, string Title, string Language, string? Lead, string Link);

/// <param name="Language">Of all texts; not the reader's where the page has none in it.</param>
/// <param name="Text">Markdown.</param>
public sealed record PageAnswer(string Slug, PageKind Kind, DateOnly ShownOn, DateOnly CheckedOn, string Title, string Language, string? Lead, string Text);

/// <summary>A page as a program sends it.</summary>
/// <param name="Slug">Only when it is new.</param>
/// <param name="OwnerId">Null for whoever sends it.</param>
/// <param name="Agreed">For a story: who agreed, when, and where that is kept.</param>
/// <param name="Title">By language.</param>
/// <param name="Text">Markdown by language.</param>
public sealed record PageBody(PageKind Kind, string? Slug, Guid? OwnerId, string? Agreed, Dictionary<string, string>? Title, Dictionary<string, string>? Lead, Dictionary<string, string>? Text)
{
    internal PageContent Content => new(Kind, Slug, OwnerId, Agreed, Title ?? [], Lead ?? [], Text ?? []);
}

/// <param name="Shown">Number of the edition that everybody sees; null while nobody does.</param>
public sealed record PageKept(Guid Id, int Version, string Slug, int Latest, int? Shown)
{
    internal static PageKept Of(CityPage page) => new(page.Id, page.Version, page.Slug, page.Latest, page.Shown);
}
