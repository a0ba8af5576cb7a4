using Microcity.Matching;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>The JSON door of the passport; every operation is about whoever is signed in.</summary>
internal static class PassportJson
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("passport", Open).Needs(NeedsAttribute.SignedIn).Says("skills.api.open-passport", 201, """{"noticeSeen":true}""", refuses: [400, 409]);
        api.MapGet("passport/skills", Skills).Needs(NeedsAttribute.SignedIn).Says("skills.api.held-skills");
        api.MapPost("passport/skills", Add).Needs(NeedsAttribute.SignedIn)
            .Says("skills.api.add-skill", 201, """{"uri":"http://data.europa.eu/esco/skill/fab8e95a-448d-4784-aa50-9ef10e924829","level":3}""", refuses: [400, 409, 422]);
        api.MapDelete("passport/skills/{id:guid}", async (Guid id, IfMatch seen, Visitor visitor, RemoveSkill remove, HttpContext http, CancellationToken stop) =>
            Answer(await remove.Run(visitor.PersonId!.Value, id, seen.Version, stop), http))
            .Needs(NeedsAttribute.SignedIn).Says("skills.api.remove-skill", 204, at: "id=<passport/skills[-1].id>", version: "<passport/skills[-1].version>", refuses: [404, 409]);
        api.MapGet("passport/suggestions", Waiting).Needs(NeedsAttribute.SignedIn).Says("skills.api.suggestions");
        api.MapPost("passport/suggestions", Describe).Needs(NeedsAttribute.SignedIn)
            .Says("skills.api.describe-experience", 201, """{"kind":"hobby","text":"I repair bikes, speak German and sew"}""", refuses: [400, 409]);
        api.MapPost("passport/suggestions/{id:guid}/decision", Decide).Needs(NeedsAttribute.SignedIn)
            .Says("skills.api.decide-suggestion", 204, """{"accept":true}""", at: "id=<passport/suggestions[-1].id>", refuses: [404, 409]);
        api.MapGet("passport/showings", Showings).Needs(NeedsAttribute.SignedIn).Says("skills.api.showings");
        api.MapPost("passport/showings", Show).Needs(NeedsAttribute.SignedIn).Says("skills.api.show-passport", 201, """{"days":30,"note":"Workshop"}""", refuses: [400, 409]);
        api.MapDelete("passport/showings/{id:guid}", async (Guid id, IfMatch seen, Visitor visitor, EndShowing end, HttpContext http, CancellationToken stop) =>
            Answer(await end.Run(visitor.PersonId!.Value, id, seen.Version, stop), http))
            .Needs(NeedsAttribute.SignedIn).Says("skills.api.end-showing", 204, at: "id=<passport/showings[-1].id>", version: "<passport/showings[-1].version>", refuses: [404]);
    }

    private static async Task<IResult> Open(OpenPassportBody body, Visitor visitor, OpenPassport open, HttpContext http, CancellationToken stop)
    {
        if (!body.NoticeSeen)
            return RefusalAnswer.Of(PassportRules.NoticeNotSeen, http);
        var opened = await open.Run(visitor.PersonId!.Value, stop);
        return opened.Done ? Results.Created($"{http.Request.PathBase}/api/v1/passport/skills", null) : RefusalAnswer.Of(opened.Refusal, http);
    }

    private static async Task<IReadOnlyList<HeldSkillAnswer>> Skills(Visitor visitor, OwnPassport own, ReadPassport read, CancellationToken stop) =>
        (await own.Of(visitor.PersonId!.Value, stop)).Value is { } passport ? [.. (await read.Run(passport, stop)).Select(Of)] : [];

    private static async Task<IResult> Add(AddSkillBody body, Visitor visitor, AddSkill add, ReadPassport read, HttpContext http, CancellationToken stop)
    {
        var added = await add.Run(visitor.PersonId!.Value, body.Uri ?? "", body.Level, stop);
        return added.Done ? Results.Created($"{http.Request.PathBase}/api/v1/passport/skills", Of((await read.Run([added.Value], stop))[0])) : RefusalAnswer.Of(added.Refusal, http);
    }

    private static async Task<IReadOnlyList<SuggestionAnswer>> Waiting(Visitor visitor, CityDb db, OwnPassport own, ReadCitySkills cities, Here here, CancellationToken stop)
    {
        if ((await own.Of(visitor.PersonId!.Value, stop)).Value is not { } passport)
            return [];
        return await Shown(db.Set<Suggestion>().Where(s => s.PassportId == passport.Id && s.State == SuggestionState.Waiting), cities, here, stop);
    }

    private static async Task<IResult> Describe(DescribeBody body, Visitor visitor, CityDb db, DescribeExperience describe, ReadCitySkills cities, Here here, HttpContext http, CancellationToken stop)
    {
        var told = await describe.Run(visitor.PersonId!.Value, body.Kind, body.Title ?? "", body.Text ?? "", body.OccupationUri, body.From, body.To, stop);
        return told.Done
            ? Results.Created($"{http.Request.PathBase}/me/passport/from-text/{told.Value.Id}", await Shown(db.Set<Suggestion>().Where(s => s.ExperienceId == told.Value.Id), cities, here, stop))
            : RefusalAnswer.Of(told.Refusal, http);
    }

    private static async Task<IResult> Decide(Guid id, DecisionBody body, Visitor visitor, AcceptSuggestion accept, RejectSuggestion reject, HttpContext http, CancellationToken stop)
    {
        if (!body.Accept)
            return Answer(await reject.Run(visitor.PersonId!.Value, id, stop), http);
        var accepted = await accept.Run(visitor.PersonId!.Value, id, stop);
        return accepted.Done ? Results.NoContent() : RefusalAnswer.Of(accepted.Refusal, http);
    }

    private static async Task<IReadOnlyList<ShowingAnswer>> Showings(Visitor visitor, CityDb db, OwnPassport own, CancellationToken stop) =>
        (await own.Of(visitor.PersonId!.Value, stop)).Value is { } passport
            ? [.. (await db.Set<Showing>().AsNoTracking().Where(s => s.PassportId == passport.Id && s.EndedAt == null).OrderBy(s => s.Id).ToListAsync(stop)).Select(s => Of(s, null))]
            : [];

    private static async Task<IResult> Show(ShowBody body, Visitor visitor, ShowPassportTo show, CityAddress address, HttpContext http, CancellationToken stop)
    {
        var shown = await show.Run(visitor.PersonId!.Value, body.Uris ?? [], body.Days ?? ShowingRules.UsualDays, body.Note ?? "", stop);
        return shown.Done
            ? Results.Created($"{http.Request.PathBase}/api/v1/passport/showings", Of(shown.Value.Showing, address.Of("/l/" + shown.Value.Token)))
            : RefusalAnswer.Of(shown.Refusal, http);
    }

    private static async Task<List<SuggestionAnswer>> Shown(IQueryable<Suggestion> suggestions, ReadCitySkills cities, Here here, CancellationToken stop)
    {
        var skills = await cities.Run(stop);
        return [.. (await suggestions.AsNoTracking().OrderBy(s => s.Id).ToListAsync(stop)).Select(s => new SuggestionAnswer(
            s.Id, s.ExperienceId, s.ConceptUri, skills.Find(s.ConceptUri) is { } i ? skills.Label(i, here.Language).Text : null, s.Quote, s.Start, s.End, s.Score / 10_000m, s.Usual, s.State))];
    }

    private static HeldSkillAnswer Of(ShownSkill s) => new(s.Id, s.Version, s.ConceptUri, s.Label.Text, s.Label.Language, s.Level, s.Proof, s.Day, s.ExpiresOn);

    private static ShowingAnswer Of(Showing s, string? link) => new(s.Id, s.Version, s.Note, s.ConceptUris, s.Until, link);

    private static IResult Answer(Outcome<Done> done, HttpContext http) => done.Done ? Results.NoContent() : RefusalAnswer.Of(done.Refusal!, http);
}
