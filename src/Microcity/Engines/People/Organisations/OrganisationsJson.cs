using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>The JSON door of organisations and of who speaks for them.</summary>
internal static class OrganisationsJson
{
    private const string Somebody = "somebody who asks to speak for a firm";

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("organisations", List).Needs(NeedsAttribute.SignedIn).Says("people.api.organisations").Produces<IReadOnlyList<OrganisationAnswer>>();
        api.MapPost("organisations", Add).Needs(NeedsAttribute.SignedIn).Says(
            "people.api.add-organisation", 201, """{"name":"SIA Jūras Vējš","registerNumber":"40000000817","kind":"firm","speaksBy":"board"}""", refuses: [400, 409]).Produces<OrganisationAnswer>(201);
        api.MapPut("organisations/{id:guid}", Correct).Needs(NeedsAttribute.SignedIn).WithMetadata(new SaysAttribute(200)
        {
            TextKey = "people.api.correct-organisation", At = "id=<uuid>", Body = """{"name":"SIA Jūras Vējš","registerNumber":"40000000817"}""", Version = "1", OnlyWith = "a firm that one speaks for", Refuses = [400, 404, 409],
        }).Produces<OrganisationAnswer>();
        api.MapPost("organisations/{id:guid}/representatives", Ask).Needs(NeedsAttribute.SignedIn).WithMetadata(new SaysAttribute(201)
        {
            TextKey = "people.api.ask-to-represent", At = "id=<uuid>", Body = """{"speaksBy":"board","position":"Head of personnel"}""", OnlyWith = "a firm", Refuses = [400, 404, 409],
        }).Produces<RepresentativeAnswer>(201);
        api.MapGet("organisations/{id:guid}/representatives", People).Needs(PeoplePermissions.Firms).Says("people.api.representatives", at: "id=<organisations[0].id>", refuses: [404]).Produces<IReadOnlyList<RepresentativeAnswer>>();
        api.MapPost("organisations/{id:guid}/contacts", Contact).Needs(PeoplePermissions.Firms).Says(
            "people.api.add-contact", 201, """{"givenName":"Zane","familyName":"Lapiņa","email":"zane@firma.example","phone":"+371 2000 0177","position":"Grāmatvede"}""", at: "id=<organisations[0].id>", refuses: [400, 404]).Produces<RepresentativeAnswer>(201);
        api.MapPost("organisations/{id:guid}/verify", Verify).Needs(PeoplePermissions.Firms).Says(
            "people.api.verify-organisation", 200, "{}", at: "id=<organisations[0].id>", version: "<organisations[0].version>", refuses: [404, 409]).Produces<OrganisationAnswer>();
        api.MapPost("organisations/{id:guid}/refuse", Refuse).Needs(PeoplePermissions.Firms).Says(
            "people.api.refuse-organisation", 200, """{"needed":"The number of the register."}""", at: "id=<organisations[0].id>", version: "<organisations[0].version>", refuses: [400, 404]).Produces<OrganisationAnswer>();
        api.MapPost("representatives/{id:guid}/confirm", Confirm).Needs(NeedsAttribute.SignedIn).Fresh().WithMetadata(new SaysAttribute(200)
        {
            TextKey = "people.api.confirm-representative", At = "id=<uuid>", Body = """{"rights":"act"}""", Version = "1", OnlyWith = Somebody, Refuses = [404, 409],
        }).Produces<RepresentativeAnswer>();
        api.MapPost("representatives/{id:guid}/refuse", RefuseOne).Needs(PeoplePermissions.Firms).WithMetadata(new SaysAttribute(200)
        {
            TextKey = "people.api.refuse-representative", At = "id=<uuid>", Body = """{"needed":"A signed authority."}""", Version = "1", OnlyWith = Somebody, Refuses = [400, 404, 409],
        }).Produces<RepresentativeAnswer>();
        api.MapDelete("representatives/{id:guid}", End).Needs(NeedsAttribute.SignedIn).WithMetadata(new SaysAttribute(204)
        {
            TextKey = "people.api.end-representative", At = "id=<uuid>", Version = "1", OnlyWith = "somebody who speaks for a firm", Refuses = [404, 409],
        });
    }

    /// <summary>Officers see all of them, what waits first; anybody else those they speak for.</summary>
    private static async Task<IReadOnlyList<OrganisationAnswer>> List(string? q, OrganisationState? state, int? page, Visitor visitor, MyFirms mine, CityDb db, CancellationToken stop) => visitor.May(PeoplePermissions.Firms)
        ? [.. (await new FirmFilter { Words = q, State = state, Page = page ?? 1 }.Of(db, 100, stop)).Rows.Select(r => OrganisationAnswer.Of(r.Firm))]
        : [.. (await mine.All(stop)).Select(f => OrganisationAnswer.Of(f.Firm))];

    private static async Task<IResult> Add(OrganisationBody body, Visitor visitor, AddOrganisation add, AskForFirm ask, CityDb db, HttpContext http, CancellationToken stop)
    {
        if (visitor.May(PeoplePermissions.Firms))
        {
            var added = await add.Run(body.Name, body.RegisterNumber, body.Kind, body.Website, stop: stop);
            return added.Done ? Made(added.Value, http) : RefusalAnswer.Of(added.Refusal, http);
        }
        var asked = await ask.Run(visitor.PersonId!.Value, body.Name, body.RegisterNumber, body.Kind, body.Website, body.SpeaksBy, body.Position, stop);
        return asked.Done ? Made(await db.Set<Organisation>().AsNoTracking().SingleAsync(o => o.Id == asked.Value.OrganisationId, stop), http) : RefusalAnswer.Of(asked.Refusal, http);
    }

    private static async Task<IResult> Correct(Guid id, IfMatch seen, OrganisationBody body, CorrectOrganisation correct, HttpContext http, CancellationToken stop) =>
        Answer(await correct.Run(id, body.Name, body.RegisterNumber, body.Website, seen.Version, stop), http);

    private static async Task<IResult> Ask(Guid id, RepresentativeBody body, Visitor visitor, AskToRepresent ask, HttpContext http, CancellationToken stop)
    {
        var asked = await ask.Run(id, visitor.PersonId!.Value, body.SpeaksBy, body.Position, stop);
        return asked.Done ? Results.Created($"{http.Request.PathBase}/firm?firm={id}", RepresentativeAnswer.Of(asked.Value)) : RefusalAnswer.Of(asked.Refusal, http);
    }

    private static async Task<IResult> People(Guid id, CityDb db, HttpContext http, CancellationToken stop) => await db.Set<Organisation>().AnyAsync(o => o.Id == id, stop)
        ? Results.Ok((await db.Set<Representative>().AsNoTracking().Where(r => r.OrganisationId == id).OrderBy(r => r.Id).ToListAsync(stop)).Select(RepresentativeAnswer.Of))
        : RefusalAnswer.Of(Refusal.NothingHere, http);

    private static async Task<IResult> Contact(Guid id, ContactBody body, AddContact add, HttpContext http, CancellationToken stop)
    {
        var added = await add.Run(id, body.GivenName ?? "", body.FamilyName ?? "", body.Email, body.Phone, body.Position, stop);
        return added.Done ? Results.Created($"{http.Request.PathBase}/work/firms/{id}", RepresentativeAnswer.Of(added.Value)) : RefusalAnswer.Of(added.Refusal, http);
    }

    private static async Task<IResult> Verify(Guid id, IfMatch seen, VerifyOrganisation verify, HttpContext http, CancellationToken stop) => Answer(await verify.Run(id, seen.Version, stop), http);

    private static async Task<IResult> Refuse(Guid id, IfMatch seen, NeededBody body, RefuseOrganisation refuse, HttpContext http, CancellationToken stop) => Answer(await refuse.Run(id, body.Needed, seen.Version, stop), http);

    private static async Task<IResult> Confirm(Guid id, IfMatch seen, RightsBody body, ConfirmRepresentative confirm, HttpContext http, CancellationToken stop) => Answer(await confirm.Run(id, body.Rights, seen.Version, stop), http);

    private static async Task<IResult> RefuseOne(Guid id, IfMatch seen, NeededBody body, RefuseRepresentative refuse, HttpContext http, CancellationToken stop) => Answer(await refuse.Run(id, body.Needed, seen.Version, stop), http);

    private static async Task<IResult> End(Guid id, IfMatch seen, EndRepresentative end, HttpContext http, CancellationToken stop)
    {
        var ended = await end.Run(id, seen.Version, stop);
        return ended.Done ? Results.NoContent() : RefusalAnswer.Of(ended.Refusal, http);
    }

    private static IResult Made(Organisation firm, HttpContext http)
    {
        http.Response.Shows(firm.Version);
        return Results.Created($"{http.Request.PathBase}/firm?firm={firm.Id}", OrganisationAnswer.Of(firm));
    }

    private static IResult Answer(Outcome<Organisation> done, HttpContext http)
    {
        if (!done.Done)
            return RefusalAnswer.Of(done.Refusal, http);
        http.Response.Shows(done.Value.Version);
        return Results.Ok(OrganisationAnswer.Of(done.Value));
    }

    private static IResult Answer(Outcome<Representative> done, HttpContext http)
    {
        if (!done.Done)
            return RefusalAnswer.Of(done.Refusal, http);
        http.Response.Shows(done.Value.Version);
        return Results.Ok(RepresentativeAnswer.Of(done.Value));
    }
}
