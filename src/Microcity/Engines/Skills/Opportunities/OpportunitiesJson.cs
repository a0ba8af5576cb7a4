using Microcity.Matching;
using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Microcity.Skills;

/// <summary>The JSON door of the office's openings; <c>/matches</c> shows residents what is open.</summary>
internal static class OpportunitiesJson
{
    private const int OnePage = 100;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("opportunities", List).Needs(SkillPermissions.Manage).Says("skills.api.opportunities", at: "state=Open");
        api.MapPost("opportunities", Enter).Needs(SkillPermissions.Manage).Says(
            "skills.api.enter-opportunity", 201, """{"kind":"vacancy","title":{"en":"Welder"},"place":"Ventspils","openUntil":"<day+30>","fewMeant":true}""", refuses: [400, 409, 422]).Produces<OfficeOpportunity>(201);
        api.MapPut("opportunities/{id:guid}", Change).Needs(SkillPermissions.Manage)
            .WithMetadata(new SaysAttribute(200) { TextKey = "skills.api.change-opportunity", At = "id=<uuid>", OnlyWith = "an opening entered by hand", Refuses = [400, 404, 409, 422] }).Produces<OfficeOpportunity>();
        api.MapPut("opportunities/{id:guid}/requirements", Link).Needs(SkillPermissions.Manage).Says(
            "skills.api.link-requirements", 200, """{"requirements":[{"phrase":"keeps a tidy bench","need":"optional"}]}""", at: "id=<opportunities[0].id>", version: "<opportunities[0].version>", refuses: [400, 404, 422]).Produces<OfficeOpportunity>();
        api.MapPost("opportunities/{id:guid}/filled", Fill).Needs(SkillPermissions.Manage).Says(
            "skills.api.mark-filled", 200, """{"places":1}""", at: "id=<opportunities[2].id>", version: "<opportunities[2].version>", refuses: [400, 404, 409]).Produces<OfficeOpportunity>();
        api.MapPost("opportunities/{id:guid}/close", Close).Needs(SkillPermissions.Manage).Says(
            "skills.api.close-opportunity", 200, "{}", at: "id=<opportunities[3].id>", version: "<opportunities[3].version>", refuses: [404, 409]).Produces<OfficeOpportunity>();
        api.MapPost("opportunities/import", Import).Needs(SkillPermissions.Manage).WithMetadata(new TakesFileAttribute(), new RequestSizeLimitAttribute(ImportPage.LargestUpload))
            .WithMetadata(new SaysAttribute(200) { TextKey = "skills.api.import-opportunities", At = "preview=true", OnlyWith = "a file of openings", Refuses = [422] }).Produces<ImportAnswer>();
    }

    private static async Task<IReadOnlyList<OfficeOpportunity>> List(string? q, SourceKind? kind, OfficeState? state, int? page, CityDb db, Here here, CancellationToken stop) =>
        [.. (await new OfficeFilter { Words = q, Kind = kind, State = state, Page = page ?? 1 }.Of(db, here.Today, OnePage, stop)).Rows.Select(OfficeOpportunity.Of)];

    private static async Task<IResult> Enter(OpportunityBody body, EnterOpportunity enter, ReadCitySkills read, Here here, HttpContext http, CancellationToken stop)
    {
        if (body.Content(here.Today, await read.Run(stop), out var content) is { } refusal)
            return RefusalAnswer.Of(refusal, http);
        var entered = await enter.Run(null, content, warn: !body.FewMeant, stop: stop);
        return entered.Done
            ? Results.Created($"{http.Request.PathBase}/work/opportunities/{entered.Value.Id}", OfficeOpportunity.Of(entered.Value))
            : RefusalAnswer.Of(entered.Refusal, http);
    }

    private static async Task<IResult> Change(Guid id, IfMatch seen, OpportunityBody body, EnterOpportunity enter, ReadCitySkills read, Here here, HttpContext http, CancellationToken stop) =>
        body.Content(here.Today, await read.Run(stop), out var content) is { } refusal
            ? RefusalAnswer.Of(refusal, http)
            : Answer(await enter.Run(id, content, seen.Version, warn: !body.FewMeant, stop), http);

    private static async Task<IResult> Link(Guid id, IfMatch seen, RequirementsBody body, LinkRequirements link, ReadCitySkills read, HttpContext http, CancellationToken stop) =>
        AskedBody.Unknown(await read.Run(stop), body.OccupationUri, body.Requirements) is { } refusal
            ? RefusalAnswer.Of(refusal, http)
            : Answer(await link.Run(id, body.OccupationUri, AskedBody.Of(body.Requirements), seen.Version, stop), http);

    private static async Task<IResult> Fill(Guid id, IfMatch seen, FilledBody body, MarkFilled fill, HttpContext http, CancellationToken stop) =>
        Answer(await fill.Run(id, body.Places, seen.Version, stop), http);

    private static async Task<IResult> Close(Guid id, IfMatch seen, CloseOpportunity close, HttpContext http, CancellationToken stop) =>
        Answer(await close.Run(id, seen.Version, stop), http);

    /// <param name="preview">Only says what would happen.</param>
    /// <param name="goodRows">Takes the good rows though others cannot be read.</param>
    private static async Task<IResult> Import(
        bool? preview, bool? goodRows, SourceKind? kind, LookAtImport look, KeepImportFile keep, StartImport start, Say say, HttpContext http, CancellationToken stop)
    {
        using var file = new MemoryStream();
        await http.Request.Body.CopyToAsync(file, stop);
        var (bytes, choice) = (file.ToArray(), (kind ?? SourceKind.Market).ToString());
        var read = await look.Run(OpeningsImport.Kind, bytes, choice, stop: stop);
        if (!read.Done)
            return RefusalAnswer.Of(read.Refusal, http);
        if (ReadImportFile.NoColumnKnown(read.Value) is { } unknown)
            return RefusalAnswer.Of(unknown, http);
        if (preview is true)
            return Results.Ok(ImportAnswer.Of(read.Value, say));
        if (read.Value.Faults.Count > 0 && goodRows is not true)
            return RefusalAnswer.Of(FaultWords.Refusal(say, read.Value.Faults), http);
        var kept = await keep.Run(OpeningsImport.Kind, "", bytes, choice, stop);
        if (!kept.Done)
            return RefusalAnswer.Of(kept.Refusal, http);
        var done = await start.Run(OpeningsImport.Kind, kept.Value.Id, wait: true, stop: stop);
        return done.Done ? Results.Ok(new ImportAnswer(done.Value.New, done.Value.Changed, done.Value.Same, done.Value.Refused, [])) : RefusalAnswer.Of(done.Refusal, http);
    }

    private static IResult Answer(Outcome<Opportunity> done, HttpContext http)
    {
        if (!done.Done)
            return RefusalAnswer.Of(done.Refusal, http);
        http.Response.Shows(done.Value.Version);
        return Results.Ok(OfficeOpportunity.Of(done.Value));
    }
}
