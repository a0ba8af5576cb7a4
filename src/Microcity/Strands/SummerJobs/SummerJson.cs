using Microcity.People;
using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Microcity.SummerJobs;

/// <summary>The JSON door of summer jobs; wishes and answers to offers go through the doors of applications.</summary>
internal static class SummerJson
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("summer/posts", Posts).OpenToAll().Says("summer-jobs.api.summer-posts", refuses: [400]).Produces<IReadOnlyList<SummerPostAnswer>>();
        api.MapPost("summer/offers", Offer).Needs(NeedsAttribute.SignedIn).WithMetadata(new SaysAttribute(201)
        {
            TextKey = "summer-jobs.api.offer-summer-post", OnlyWith = "a firm that one speaks for",
            Body = """{"organisationId":"<uuid>","language":"en","title":"Garden helper","task":"You water plants.","place":"Ventspils","periods":["<uuid>"],"places":2,"leastAge":13,"dailyMinutes":240,"shorterDaysOk":true,"startsAt":"09:00:00","funding":"Employer","stem":false,"supervisors":[{"name":"Ilze Liepa","phone":"20000000","grownUp":true}],"hazards":{},"skills":["urn:microcity:skill/x"]}""",
            Refuses = [400, 404, 409],
        }).Produces<SummerOfferAnswer>(201);
        api.MapPost("summer/registrations", Register).Needs(NeedsAttribute.SignedIn).WithMetadata(new SaysAttribute(201)
        {
            TextKey = "summer-jobs.api.register-for-summer", OnlyWith = "a summer that is open",
            Body = """{"otherSchool":true,"livesHere":false,"periods":["<uuid>"],"alsoState":false,"closerSupervision":false,"birthDate":"2012-05-17"}""", Refuses = [400, 404, 409],
        }).Produces<RegistrationAnswer>(201);
        api.MapPost("summer/registrations/{id:guid}/consent", Consent).Needs(NeedsAttribute.SignedIn)
            .WithMetadata(new SaysAttribute(200) { TextKey = "summer-jobs.api.consent-to-summer", At = "id=<uuid>", Body = "{}", OnlyWith = "a ward's application", Refuses = [404, 409] }).Produces<ApplicationAnswer>();
    }

    private static async Task<IResult> Posts(int? age, int? period, bool? stem, ReadSeason seasons, ReadCards cards, HttpContext http, CancellationToken stop)
    {
        if (await seasons.Current(stop) is not { } season || !CallRules.Shown(season.Call.State))
            return Results.Ok(Array.Empty<SummerPostAnswer>());
        var all = await cards.Run(season, stop);
        return Results.Ok(all.Where(c => (age is null || CardFilter.Fits(c, season, age.Value)) && (period is null || c.Period.Number == period) && (stem is null || c.Stem == stem)).Select(c => SummerPostAnswer.Of(c, season)));
    }

    private static async Task<IResult> Offer(SummerOfferBody body, MyFirms mine, OfferPosts offer, HttpContext http, CancellationToken stop)
    {
        if (await mine.Find(body.OrganisationId, stop) is not { } firm)
            return RefusalAnswer.Of(Refusal.NothingHere, http);
        var done = await offer.Run(firm, body.Form(), stop);
        return done.Done ? Results.Created($"{http.Request.PathBase}/summer/offer/post/{done.Value.Id}", new SummerOfferAnswer(done.Value.Id, done.Value.Version, done.Value.State, done.Value.PromisedOn)) : RefusalAnswer.Of(done.Refusal, http);
    }

    private static async Task<IResult> Register(RegistrationBody body, Register register, HttpContext http, CancellationToken stop)
    {
        var done = await register.Run(body.ApplicantId, body.Form(), stop);
        return done.Done ? Results.Created($"{http.Request.PathBase}/api/v1/applications/{done.Value.Application.Id}", new RegistrationAnswer(done.Value.Application.Id, done.Value.Application.Ticket, done.Value.Open)) : RefusalAnswer.Of(done.Refusal, http);
    }

    private static async Task<IResult> Consent(Guid id, SignOffApplication signOff, CityDb db, HttpContext http, CancellationToken stop)
    {
        if (!await db.Set<Registration>().AnyAsync(r => r.ApplicationId == id, stop))
            return RefusalAnswer.Of(Refusal.NothingHere, http);
        var done = await signOff.Run(id, stop);
        return done.Done ? Results.Ok(ApplicationAnswer.Of(done.Value)) : RefusalAnswer.Of(done.Refusal, http);
    }
}

/// <param name="Period">Of the summer, from 1.</param>
/// <param name="Minutes">The longest day.</param>
/// <param name="ByAge">Hours and pay by the age they begin with.</param>
public sealed record SummerPostAnswer(string Code, string Title, string Task, string Language, string Employer, int Period, DateOnly FirstDay, DateOnly LastDay, TimeOnly StartsAt, string Address, int Minutes, int LeastAge, int Places, bool Stem, IReadOnlyList<string> Skills, IReadOnlyList<HoursOfAge> ByAge)
{
    internal static SummerPostAnswer Of(PostCard c, OneSeason season) => new(
        c.Code, c.Title, c.Task, c.Language, c.Employer, c.Period.Number, c.Period.Row.FirstDay, c.Period.Row.LastDay, c.StartsAt, c.Address, c.DailyMinutes, c.LeastAge, c.Places, c.Stem, c.Skills,
        [.. CardHours.ByAge(c, season).Select(h => new HoursOfAge(h.FromAge, h.Hours.LongestDay, h.Hours.Plan.Total, h.Hours.Cents))]);
}

/// <param name="Minutes">Of a day.</param>
/// <param name="Total">Minutes of the period.</param>
/// <param name="Cents">About what one earns.</param>
public sealed record HoursOfAge(int FromAge, int Minutes, int Total, long Cents);

/// <param name="Place">Where the work is.</param>
/// <param name="Hazards">What is done about each danger.</param>
/// <param name="Skills">Codes of concepts.</param>
public sealed record SummerOfferBody(
    Guid OrganisationId, string? Language, string? Title, string? Task, string? Place, IReadOnlyList<Guid>? Periods, int? Places, int? LeastAge, int? DailyMinutes, bool ShorterDaysOk, TimeOnly? StartsAt, Funding Funding, bool Stem,
    IReadOnlyList<NamedSupervisor>? Supervisors, IReadOnlyDictionary<Hazard, string>? Hazards, IReadOnlyList<string>? Skills, string? MeetingPoint = null, string? Bring = null)
{
    internal OfferForm Form() => new()
    {
        Title = Title, Task = Task, Language = Language is "en" ? "en" : "lv", Place = Place, MeetingPoint = MeetingPoint, Bring = Bring, Periods = [.. Periods ?? []], Places = Places, LeastAge = LeastAge, DailyMinutes = DailyMinutes, ShorterDaysOk = ShorterDaysOk,
        StartsAt = StartsAt, Funding = Funding, Stem = Stem, SupervisorName = [.. (Supervisors ?? []).Select(s => s.Name)], SupervisorPhone = [.. (Supervisors ?? []).Select(s => s.Phone)], GrownUp = Supervisors?.All(s => s.GrownUp) is true,
        Hazards = [.. (Hazards ?? new Dictionary<Hazard, string>()).Keys], Done = (Hazards ?? new Dictionary<Hazard, string>()).ToDictionary(h => h.Key, h => (string?)h.Value), Skills = [.. Skills ?? []],
    };
}

/// <param name="PromisedOn">The last day of the answer.</param>
public sealed record SummerOfferAnswer(Guid Id, int Version, EmployerOfferState State, DateOnly? PromisedOn);

/// <param name="ApplicantId">A ward; null for oneself.</param>
/// <param name="SchoolId">Of an organisation; null for a school of another city.</param>
/// <param name="Periods">That are possible.</param>
/// <param name="AlsoState">Would also take a place of the state scheme.</param>
public sealed record RegistrationBody(
    Guid? ApplicantId, DateOnly? BirthDate, Guid? SchoolId, bool OtherSchool, string? ClassName, bool? LivesHere, DateOnly? AddressSince, IReadOnlyList<Guid>? Periods, bool? AlsoState, DateOnly? PromisedFrom, DateOnly? PromisedUntil, bool? CloserSupervision, string? ToConsider, string? Phone, string? Email)
{
    internal RegistrationForm Form() => new()
    {
        BirthDate = BirthDate, School = SchoolId, OtherSchool = OtherSchool, ClassName = ClassName, LivesHere = LivesHere, AddressSince = AddressSince, Periods = [.. Periods ?? []], AlsoState = AlsoState, PromisedFrom = PromisedFrom, PromisedUntil = PromisedUntil,
        CloserSupervision = CloserSupervision, ToConsider = ToConsider, Phone = Phone, Email = Email,
    };
}

/// <param name="Id">Of the application.</param>
/// <param name="Open">Questions without an answer.</param>
public sealed record RegistrationAnswer(Guid Id, string Ticket, IReadOnlyList<RegistrationQuestion> Open);
