using System.Net;
using Microcity.Platform;
using Microcity.Programmes;
using Microcity.Skills;
using Microcity.SummerJobs;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Tests;

/// <summary>A summer from the employer's offer to the pupil's wishes.</summary>
public sealed class SummerSeasonTests
{
    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task An_offer_is_accepted_published_and_wished_for_through_the_pages(Engine engine)
    {
        await using var house = await House.Open(engine, new(new(2027, 1, 10, 9, 0, 0, TimeSpan.Zero)), cities: ["ventspils"]);
        var city = await SummerCity.Collecting(house);
        var made = Firms.Held(await city.Offered(city.Offer()));
        Assert.NotNull(made.PromisedOn);
        var (officer, _) = await house.Signed("ventspils", "officer");
        var look = $"/ventspils/work/summer/offers/{made.Id}";
        Assert.Contains("Juris Kalns", await officer.GetStringAsync(look), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await officer.Send(look, [("version", "1")], look + "?handler=Return")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Send(look, [("version", "1")], look + "?handler=Accept")).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await officer.Send($"/ventspils/work/summer/new", [("version", "2")], look + "?handler=Accept")).StatusCode);
        Assert.Contains("No posts are public yet", await house.Browser().GetStringAsync("/ventspils/summer/posts"), StringComparison.Ordinal);

        house.Clock.TurnTo(new(2027, 3, 16, 9, 0, 0, TimeSpan.Zero));
        (officer, _) = await house.Signed("ventspils", "officer");
        var work = $"/ventspils/work/summer/{city.Call}";
        Assert.Contains("Publish the posts", await officer.GetStringAsync(work), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Send(work, [("version", "1")], work + "?handler=Publish")).StatusCode);
        var opened = await house.With((CityDb db) => db.Set<Opportunity>().SingleAsync(o => o.SourceKind == SourceKind.SummerPost));
        Assert.Equal((4, city.Firm.Id), (opened.Places, opened.OrganisationId));
        Assert.Equal("13", await house.With((CityDb db) => db.Set<HardCondition>().Where(c => c.OpportunityId == opened.Id && c.Kind == ConditionKind.Age).Select(c => c.Value).SingleAsync()));
        Firms.Held(await city.Officer((OpenCall s) => s.Run(city.Call)));

        house.Clock.TurnTo(new(2027, 3, 24, 9, 0, 0, TimeSpan.Zero));
        var card = await house.Browser().GetStringAsync("/ventspils/summer/posts/V1");
        Assert.Contains("From age 13: up to 4 hours a day, about 280.20", card, StringComparison.Ordinal);
        Assert.Contains("From age 15: up to 7 hours a day, about 490.35", card, StringComparison.Ordinal);
        var (pupil, child) = await house.Signed("ventspils", "pupil");
        Assert.Contains("Register myself", await pupil.GetStringAsync("/ventspils/summer/register"), StringComparison.Ordinal);
        var mine = (await pupil.Send("/ventspils/summer/register", [("applicant", $"{child}")], "/ventspils/summer/register?handler=Start")).Headers.Location!.OriginalString;
        (RegistrationQuestion Q, (string, string)[] Fields)[] answers =
        [
            (RegistrationQuestion.Birth, [("birthDate", "2012-07-14")]), (RegistrationQuestion.School, [("school", $"{city.School}"), ("className", "8.b")]), (RegistrationQuestion.Address, [("livesHere", "true"), ("addressSince", "2020-01-01")]),
            (RegistrationQuestion.Periods, [("periods", $"{city.Periods[0]}")]), (RegistrationQuestion.Scheme, [("alsoState", "false")]), (RegistrationQuestion.Care, [("closerSupervision", "false")]),
        ];
        foreach (var bad in new[] { "", "2027-03-25", "1899-01-01", "2023-02-29" })
            Assert.Equal(HttpStatusCode.BadRequest, (await pupil.Send(mine, [("birthDate", bad)], $"{mine}?q=Birth")).StatusCode);
        foreach (var (question, fields) in answers)
            Assert.Equal(HttpStatusCode.Redirect, (await pupil.Send(mine, fields, $"{mine}?q={question}")).StatusCode);
        Assert.Contains("Choose and send wishes", await pupil.GetStringAsync(mine), StringComparison.Ordinal);
        Assert.EndsWith("?already=true", (await pupil.Send("/ventspils/ask", [("applicant", $"{child}")], "/ventspils/summer/register?handler=Start")).Headers.Location!.OriginalString, StringComparison.Ordinal);
        card = await pupil.GetStringAsync("/ventspils/summer/posts/V1");
        Assert.Contains("350.25", card, StringComparison.Ordinal);
        Assert.Equal(["pupil-registered", "post-published", "post-offered"], (await house.With((CityDb db) => db.Set<EvidenceRow>().Where(e => e.Name == "post-offered" || e.Name == "post-published" || e.Name == "pupil-registered").Select(e => e.Name).ToListAsync())).OrderDescending());
        var application = mine.Split('/')[^1];
        Assert.Equal(HttpStatusCode.Redirect, (await pupil.Send($"/ventspils/applications/{application}", [("version", "7"), ("post", $"{await house.With((CityDb db) => db.Set<Programmes.Post>().Select(p => p.Id).SingleAsync())}"), ("how", "Add")], $"/ventspils/applications/{application}?handler=Rank")).StatusCode);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task An_offer_moves_only_where_it_may_and_says_all_that_is_missing(Engine engine)
    {
        await using var house = await House.Open(engine, new(new(2027, 1, 10, 9, 0, 0, TimeSpan.Zero)), cities: ["ventspils"]);
        var city = await SummerCity.Collecting(house);
        var empty = (await city.Offered(new OfferForm())).Refusal!;
        Assert.Superset(new HashSet<string?> { "title", "task", "place", "periods", "places", "leastAge", "dailyMinutes", "supervisors", "skills", "startsAt" }, empty.Reasons.Select(r => r.Field).ToHashSet());
        var many = city.Offer(places: 11);
        Assert.Contains((await city.Offered(many)).Refusal!.Reasons, r => r.Code == "summer-jobs.supervisors");
        var unknown = city.Offer();
        unknown.MoreSkills = "kopt augus, xyzzy";
        Assert.Equal("summer-jobs.offer-skills", Assert.Single((await city.Offered(unknown)).Refusal!.Reasons).Code);
        var heights = city.Offer();
        heights.Hazards = [Hazard.Heights];
        Assert.Equal("hazards", Assert.Single((await city.Offered(heights)).Refusal!.Reasons).Field);
        heights.Done[Hazard.Heights] = "Harness.";
        var risky = Firms.Held(await city.Offered(heights));
        Firms.Held(await city.Officer((AcceptOffer s) => s.Run(risky.Id)));
        Assert.Equal(18, await house.With((CityDb db) => db.Set<SummerPost>().Select(p => p.LeastAge).SingleAsync()));

        // One supervisor of 10 is shared by both: 4 and 4 fit, 4 more do not.
        var second = Firms.Held(await city.Offered(city.Offer()));
        Firms.Held(await city.Officer((AcceptOffer s) => s.Run(second.Id)));
        var third = Firms.Held(await city.Offered(city.Offer()));
        Assert.Equal("summer-jobs.supervisors", Assert.Single((await city.Officer((AcceptOffer s) => s.Run(third.Id))).Refusal!.Reasons).Code);
        Firms.Held(await city.Officer((TurnDownOffer s) => s.Run(third.Id, final: false, "A second supervisor, please.")));
        var mine = await city.As(city.Employer, (People.MyFirms m) => m.Find(city.Firm.Id));
        var mended = city.Offer();
        (mended.SupervisorName, mended.SupervisorPhone) = (["Juris Kalns", "Vera Ozola"], ["+371 20000001", "+371 20000003"]);
        var again = Firms.Held(await city.As(city.Employer, (ChangeOffer s) => s.Run(mine!, third.Id, mended)));
        Assert.Equal((EmployerOfferState.Offered, null), (again.State, again.Why));
        Firms.Held(await city.Officer((AcceptOffer s) => s.Run(third.Id)));
        Assert.Equal(2, await house.With((CityDb db) => db.Set<Supervisor>().CountAsync()));
        Assert.Equal(RefusalKind.Rule, (await city.Officer((TurnDownOffer s) => s.Run(third.Id, final: true, "Late."))).Refusal!.Kind);
        Firms.Held(await city.As(city.Employer, (WithdrawOffer s) => s.Run(mine!, third.Id)));
        Assert.Equal(2, await house.With((CityDb db) => db.Set<Programmes.Post>().CountAsync()));

        house.Clock.TurnTo(new(2027, 3, 15, 21, 59, 59, TimeSpan.Zero));
        Firms.Held(await city.Offered(city.Offer(places: 1)));
        house.Clock.TurnTo(new(2027, 3, 15, 22, 0, 0, TimeSpan.Zero));
        Assert.Equal("summer-jobs.not-collecting", Assert.Single((await city.Offered(city.Offer())).Refusal!.Reasons).Code);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_summer_that_is_given_up_closes_its_openings(Engine engine)
    {
        await using var house = await House.Open(engine, new(new(2027, 1, 10, 9, 0, 0, TimeSpan.Zero)), cities: ["ventspils"]);
        var city = await SummerCity.Registering(house);
        Firms.Held(await city.Officer((CancelCall s) => s.Run(city.Call, "Too few employers.")));
        Assert.Equal(OpportunityState.Closed, await house.With((CityDb db) => db.Set<Opportunity>().Where(o => o.SourceKind == SourceKind.SummerPost).Select(o => o.State).SingleAsync()));
        Assert.Contains("No posts are public yet", await house.Browser().GetStringAsync("/ventspils/summer/posts"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Another_firm_and_a_stranger_find_no_offer(Engine engine)
    {
        await using var house = await House.Open(engine, new(new(2027, 1, 10, 9, 0, 0, TimeSpan.Zero)), cities: ["ventspils"]);
        var city = await SummerCity.Collecting(house);
        var made = Firms.Held(await city.Offered(city.Offer()));
        var (stranger, other) = await house.Signed("ventspils", "resident");
        Firms.Held(await house.With((People.AskForFirm ask) => ask.Run(other, "SIA \"Cita\"", "40000000099", People.OrganisationKind.Firm, null, People.SpeaksBy.Board, "Owner")));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/ventspils/summer/offer/post/{made.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync("/ventspils/summer/offer")).StatusCode);
        Assert.DoesNotContain("Garden helper", await stranger.GetStringAsync("/ventspils/summer/offer"), StringComparison.Ordinal);
        Assert.DoesNotContain("Garden helper", await stranger.GetStringAsync($"/ventspils/summer/offer/post?copy={made.Id}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await house.Browser().GetAsync($"/ventspils/work/summer/offers/{made.Id}")).StatusCode);
    }

    [Fact]
    public void Every_state_of_an_offer_refuses_what_it_does_not_list()
    {
        foreach (var from in Enum.GetValues<EmployerOfferState>())
        {
            foreach (var to in Enum.GetValues<EmployerOfferState>().Where(t => (from, t) is not (EmployerOfferState.Offered, EmployerOfferState.Offered)))
            {
                var offer = new EmployerOffer
                {
                    SeasonId = default, OrganisationId = default, OfferedById = default, Title = "", Task = "", Language = "lv", Address = "", Places = 1, AskedAge = 13, DailyMinutes = 60, ShorterDaysOk = true, StartsAt = default, Funding = default, Stem = false,
                };
                typeof(EmployerOffer).GetProperty(nameof(EmployerOffer.State))!.SetValue(offer, from);
                Assert.Equal(EmployerOfferRules.Moves[from].Contains(to), EmployerOfferRules.NotNow(offer, to) is null);
            }
        }
    }
}
