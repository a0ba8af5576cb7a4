using Microcity.Matching;
using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>The JSON door of firms' adverts: a firm writes and sends, an officer publishes or sends back.</summary>
internal static class AdvertsJson
{
    private const string OnlyWith = "a firm that one speaks for";
    private const string OneAdvert = "an advert of one's firm";

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("adverts", Waiting).Needs(SkillPermissions.Manage).Says("skills.api.adverts").Produces<IReadOnlyList<AdvertAnswer>>();
        api.MapGet("organisations/{id:guid}/adverts", List).Needs(NeedsAttribute.SignedIn)
            .WithMetadata(new SaysAttribute(200) { TextKey = "skills.api.firm-adverts", At = "id=<uuid>", OnlyWith = OnlyWith, Refuses = [404] }).Produces<IReadOnlyList<AdvertAnswer>>();
        api.MapPost("organisations/{id:guid}/adverts", Write).Needs(NeedsAttribute.SignedIn).WithMetadata(new SaysAttribute(201)
        {
            TextKey = "skills.api.write-advert", At = "id=<uuid>", Body = """{"language":"en","title":"Welder","text":"MIG welding and technical drawings.","place":"Ventspils","openUntil":"<day+30>"}""", OnlyWith = OnlyWith, Refuses = [400, 404, 409],
        }).Produces<AdvertAnswer>(201);
        api.MapPost("adverts/{id:guid}/send", Send).Needs(NeedsAttribute.SignedIn)
            .WithMetadata(new SaysAttribute(200) { TextKey = "skills.api.send-advert", At = "id=<uuid>", Body = "{}", Version = "1", OnlyWith = OneAdvert, Refuses = [400, 404, 409] }).Produces<AdvertAnswer>();
        api.MapDelete("adverts/{id:guid}", TakeBack).Needs(NeedsAttribute.SignedIn)
            .WithMetadata(new SaysAttribute(200) { TextKey = "skills.api.take-back-advert", At = "id=<uuid>", Version = "1", OnlyWith = OneAdvert, Refuses = [404, 409] }).Produces<AdvertAnswer>();
        api.MapPost("adverts/{id:guid}/publish", Publish).Needs(SkillPermissions.Manage).Says(
            "skills.api.publish-advert", 200, "{}", at: "id=<adverts[0].id>", version: "<adverts[0].version>", refuses: [400, 404, 409]).Produces<AdvertAnswer>();
        api.MapPost("adverts/{id:guid}/return", Return).Needs(SkillPermissions.Manage).Says(
            "skills.api.return-advert", 200, """{"needed":"The place is missing."}""", at: "id=<adverts[-1].id>", version: "<adverts[-1].version>", refuses: [400, 404, 409]).Produces<AdvertAnswer>();
        api.MapPost("firm/openings/{id:guid}/filled", Fill).Needs(NeedsAttribute.SignedIn)
            .WithMetadata(new SaysAttribute(200) { TextKey = "skills.api.firm-filled", At = "id=<uuid>", Body = """{"places":1}""", Version = "1", OnlyWith = "an opening of one's firm", Refuses = [400, 404, 409] }).Produces<OfficeOpportunity>();
        api.MapPost("firm/openings/{id:guid}/close", Close).Needs(NeedsAttribute.SignedIn)
            .WithMetadata(new SaysAttribute(200) { TextKey = "skills.api.firm-close", At = "id=<uuid>", Body = "{}", Version = "1", OnlyWith = "an opening of one's firm", Refuses = [404, 409] }).Produces<OfficeOpportunity>();
    }

    private static async Task<IReadOnlyList<AdvertAnswer>> Waiting(CityDb db, CancellationToken stop) =>
        [.. (await db.Set<Advert>().AsNoTracking().Where(a => a.State == AdvertState.Sent).OrderBy(a => a.PromisedOn).ThenBy(a => a.Id).Take(100).ToListAsync(stop)).Select(AdvertAnswer.Of)];

    private static async Task<IResult> List(Guid id, MyFirms mine, CityDb db, HttpContext http, CancellationToken stop)
    {
        if (await mine.Find(id, stop) is not { } firm)
            return RefusalAnswer.Of(Refusal.NothingHere, http);
        var adverts = await db.Set<Advert>().AsNoTracking().Where(a => a.OrganisationId == id).OrderByDescending(a => a.Id).Take(100).ToListAsync(stop);
        return Results.Ok(adverts.Where(a => AdvertRules.MaySee(firm, a)).Select(AdvertAnswer.Of));
    }

    private static async Task<IResult> Write(Guid id, AdvertBody body, MyFirms mine, KeepAdvert keep, HttpContext http, CancellationToken stop)
    {
        if (await mine.Find(id, stop) is not { } firm)
            return RefusalAnswer.Of(Refusal.NothingHere, http);
        var kept = await keep.Run(firm, null, body.Form(), stop: stop);
        if (!kept.Done)
            return RefusalAnswer.Of(kept.Refusal, http);
        http.Response.Shows(kept.Value.Version);
        return Results.Created($"{http.Request.PathBase}/firm/openings/{kept.Value.Id}", AdvertAnswer.Of(kept.Value));
    }

    private static async Task<IResult> Send(Guid id, IfMatch seen, MyAdvert own, SendAdvert send, HttpContext http, CancellationToken stop) =>
        await own.Run(id, stop) is { } mine ? Answer(await send.Run(mine, id, seen.Version, stop), http) : RefusalAnswer.Of(Refusal.NothingHere, http);

    private static async Task<IResult> TakeBack(Guid id, IfMatch seen, MyAdvert own, TakeBackAdvert takeBack, HttpContext http, CancellationToken stop) =>
        await own.Run(id, stop) is { } mine ? Answer(await takeBack.Run(mine, id, seen.Version, stop), http) : RefusalAnswer.Of(Refusal.NothingHere, http);

    private static async Task<IResult> Publish(Guid id, IfMatch seen, PublishAdvert publish, HttpContext http, CancellationToken stop) => Answer(await publish.Run(id, seen.Version, stop), http);

    private static async Task<IResult> Return(Guid id, IfMatch seen, NeededBody body, ReturnAdvert giveBack, HttpContext http, CancellationToken stop) => Answer(await giveBack.Run(id, body.Needed, seen.Version, stop), http);

    private static async Task<IResult> Fill(Guid id, IfMatch seen, FilledBody body, MyOpening own, MarkFilled fill, HttpContext http, CancellationToken stop) =>
        await own.Run(id, stop) ? Opening(await fill.Run(id, body.Places, seen.Version, stop), http) : RefusalAnswer.Of(Refusal.NothingHere, http);

    private static async Task<IResult> Close(Guid id, IfMatch seen, MyOpening own, CloseOpportunity close, HttpContext http, CancellationToken stop) =>
        await own.Run(id, stop) ? Opening(await close.Run(id, seen.Version, stop), http) : RefusalAnswer.Of(Refusal.NothingHere, http);

    private static IResult Answer(Outcome<Advert> done, HttpContext http)
    {
        if (!done.Done)
            return RefusalAnswer.Of(done.Refusal, http);
        http.Response.Shows(done.Value.Version);
        return Results.Ok(AdvertAnswer.Of(done.Value));
    }

    private static IResult Opening(Outcome<Opportunity> done, HttpContext http)
    {
        if (!done.Done)
            return RefusalAnswer.Of(done.Refusal, http);
        http.Response.Shows(done.Value.Version);
        return Results.Ok(OfficeOpportunity.Of(done.Value));
    }
}

/// <summary>An advert as a program sends it; whatever is missing may follow before it is sent to the office.</summary>
/// <param name="Language">Of title and text: <c>lv</c> or <c>en</c>.</param>
/// <param name="OpenUntil">The last day it is open.</param>
public sealed record AdvertBody(string? Language, string? Title, string? Text, SourceKind Kind = SourceKind.Vacancy, string? Place = null, DateOnly? OpenUntil = null, int? Places = null, int? Hours = null, string? OccupationUri = null, IReadOnlyList<AskedBody>? Requirements = null)
{
    internal OpeningForm Form() => new()
    {
        Kind = Kind,
        Language = Language is "lv" ? "lv" : "en",
        Title = Title,
        Text = Text,
        Place = Place,
        OpenUntil = OpenUntil?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        Places = Places?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Hours = Hours?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Occupation = OccupationUri,
        Asked = [.. AskedBody.Of(Requirements).Select(a => AskedRow.Of(a, keep: true))],
    };
}

/// <param name="PromisedOn">The last day of the answer, while it waits for one.</param>
/// <param name="Needed">What the office needs, where it was returned.</param>
/// <param name="OpportunityId">What it became.</param>
public sealed record AdvertAnswer(Guid Id, int Version, Guid OrganisationId, AdvertState State, string Title, DateOnly? PromisedOn, string? Needed, Guid? OpportunityId)
{
    internal static AdvertAnswer Of(Advert a) => new(a.Id, a.Version, a.OrganisationId, a.State, a.Title, a.PromisedOn, a.Needed, a.OpportunityId);
}
