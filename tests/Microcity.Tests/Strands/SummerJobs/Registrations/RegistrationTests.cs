using System.Net;
using System.Net.Http.Json;
using CsCheck;
using Microcity.People;
using Microcity.Platform;
using Microcity.Programmes;
using Microcity.SummerJobs;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Tests;

/// <summary>Who is in, who may have what, and who finds nobody.</summary>
public sealed class RegistrationTests
{
    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task R5_What_is_claimed_waits_what_is_confirmed_counts_and_a_no_is_a_no(Engine engine)
    {
        await using var house = await House.Open(engine, new(new(2027, 1, 10, 9, 0, 0, TimeSpan.Zero)), cities: ["ventspils"]);
        var city = await SummerCity.Registering(house);
        var (pupil, application) = await city.Registered(new(2012, 7, 14));
        CheckResult Who(Judge judge, Guid of) => judge.Of(of, city.Posts[0]).Single(f => f.Rule == RegistrationRules.WhoRule).Result;
        Assert.Equal(CheckResult.NeedsPerson, Who(await city.Judge(pupil), pupil));
        Assert.Equal(1, (await city.Officer((ConfirmPupils s) => s.Run(city.Call, [application], PupilFact.Enrolled, holds: true))).Value);
        Assert.Equal(CheckResult.Passed, Who(await city.Judge(pupil), pupil));
        Firms.Held(await city.Officer((ConfirmPupils s) => s.Run(city.Call, [application], PupilFact.Enrolled, holds: false)));
        Assert.Equal(CheckResult.Failed, Who(await city.Judge(pupil), pupil));
        var (elsewhere, _) = await city.Registered(new(2012, 7, 14), "Elsewhere", f => (f.OtherSchool, f.School) = (true, null));
        Assert.Equal(CheckResult.Failed, Who(await city.Judge(elsewhere), elsewhere));

        // Another school has to be confirmed anew.
        Firms.Held(await city.Officer((ConfirmPupils s) => s.Run(city.Call, [application], PupilFact.Enrolled, holds: true)));
        var other = (await city.Officer((AddOrganisation s) => s.Run("Otra pamatskola", null, OrganisationKind.School))).Value!.Id;
        Firms.Held(await city.As(pupil, (AnswerRegistration s) => s.Run(application, [RegistrationQuestion.School], new() { School = other, ClassName = "8.a" })));
        Assert.Equal(CheckResult.NeedsPerson, Who(await city.Judge(pupil), pupil));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task R1_R4_One_registration_a_pupil_and_every_reason_at_each_post(Engine engine)
    {
        await using var house = await House.Open(engine, new(new(2027, 1, 10, 9, 0, 0, TimeSpan.Zero)), cities: ["ventspils"]);
        var city = await SummerCity.Registering(house);
        var (young, _) = await city.Registered(new(2014, 7, 7));
        Assert.Equal(["summer-jobs.too-young"], Codes(await city.Judge(young), young));
        var (barely, _) = await city.Registered(new(2014, 7, 5));
        Assert.Equal([], Codes(await city.Judge(barely), barely));
        var (busy, busyIn) = await city.Registered(new(2012, 1, 1), otherwise: f => (f.AlsoState, f.PromisedFrom, f.PromisedUntil, f.Periods) = (true, new(2027, 7, 23), new(2027, 8, 1), [city.Periods[1]]));
        Assert.Equal(["summer-jobs.promised", "summer-jobs.period"], Codes(await city.Judge(busy), busy));
        Assert.Equal("programmes.already-in", Assert.Single((await city.As(busy, (Register s) => s.Run(null, city.Answers(new(2012, 1, 1))))).Refusal!.Reasons).Code);
        Assert.Equal("summer-jobs.register-born-otherwise", Assert.Single((await city.As(busy, (AnswerRegistration s) => s.Run(busyIn, [RegistrationQuestion.Birth], city.Answers(new(2011, 1, 1))))).Refusal!.Reasons).Code);
        var twin = await city.Registered(new(2012, 5, 5), "Twin");
        var again = await city.Registered(new(2012, 5, 5), "Twin");
        foreach (var one in new[] { twin, again })
        {
            Firms.Held(await city.As(one.Pupil, (RankWishes s) => s.Run(one.Application, city.Posts)));
            Firms.Held(await city.As(one.Pupil, (SendApplication s) => s.Run(one.Application)));
        }
        var season = (await city.Officer((ReadSeason s) => s.Run(city.Call)))!;
        Assert.Equal([twin.Pupil, again.Pupil], Assert.Single(await city.Officer((ReadPupils s) => s.Twins(season))).Select(t => t.Person));

        IEnumerable<string> Codes(Judge judge, Guid who) => judge.Of(who, city.Posts[0]).Where(f => f.Result is CheckResult.Failed).Select(f => f.Reason!.Code);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Last_second_and_open_questions(Engine engine)
    {
        await using var house = await House.Open(engine, new(new(2027, 1, 10, 9, 0, 0, TimeSpan.Zero)), cities: ["ventspils"]);
        var city = await SummerCity.Registering(house);
        var pupil = (await house.With((AddPerson add) => add.Run("Anna", "Kalna", "lv"))).Value!.Id;
        var application = Firms.Held(await city.As(pupil, (StartApplication s) => s.Run(city.Call))).Id;
        Firms.Held(await city.As(pupil, (RankWishes s) => s.Run(application, city.Posts)));
        Assert.Equal("summer-jobs.questions-open", Assert.Single((await city.As(pupil, (SendApplication s) => s.Run(application))).Refusal!.Reasons).Code);
        house.Clock.TurnTo(new(2027, 4, 10, 16, 59, 59, TimeSpan.Zero));
        Firms.Held(await city.As(pupil, (AnswerRegistration s) => s.Run(application, Enum.GetValues<RegistrationQuestion>(), city.Answers(new(2012, 1, 1)))));
        Assert.Equal(ApplicationState.AwaitingPartners, Firms.Held(await city.As(pupil, (SendApplication s) => s.Run(application))).State);
        house.Clock.TurnTo(new(2027, 4, 10, 17, 0, 0, TimeSpan.Zero));
        Assert.Equal("programmes.over", Assert.Single((await city.As(pupil, (AnswerRegistration s) => s.Run(application, [RegistrationQuestion.Scheme], new() { AlsoState = true }))).Refusal!.Reasons).Code);
        house.Clock.TurnTo(new(2027, 4, 13, 16, 59, 59, TimeSpan.Zero));
        Assert.Equal(ApplicationState.Submitted, Firms.Held(await city.Officer((EnterSignOff s) => s.Run(application))).State);
        house.Clock.TurnTo(new(2027, 4, 13, 17, 0, 0, TimeSpan.Zero));
        Assert.Equal("programmes.checks-open", Assert.Single((await city.Officer((SealCall s) => s.Run(city.Call))).Refusal!.Reasons).Code);
        Firms.Held(await city.Officer((ConfirmPupils s) => s.Run(city.Call, [application], PupilFact.Enrolled, holds: true)));
        Firms.Held(await city.Officer((SealCall s) => s.Run(city.Call)));
        Assert.Equal((2, ""), await house.With((CityDb db) => db.Set<Application>().Where(a => a.Id == application).Select(a => new ValueTuple<int?, string?>(a.Points, a.Groups)).SingleAsync()));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Nobody_but_the_pupil_the_guardian_and_the_office_finds_a_pupil(Engine engine)
    {
        await using var house = await House.Open(engine, new(new(2027, 1, 10, 9, 0, 0, TimeSpan.Zero)), cities: ["ventspils"]);
        var city = await SummerCity.Registering(house);
        var (pupil, application) = await city.Registered(new(2012, 7, 14));
        Firms.Held(await city.As(pupil, (RankWishes s) => s.Run(application, city.Posts)));
        Firms.Held(await city.As(pupil, (SendApplication s) => s.Run(application)));
        var (employer, _) = await house.Signed("ventspils", "employer");
        var (guardian, _) = await house.Signed("ventspils", "resident");
        var made = await house.With((CityDb db) => db.Set<EmployerOffer>().Select(o => o.Id).SingleAsync());
        string[] pages = ["/summer", "/summer/posts", "/summer/posts/V1", "/summer/posts?stem=true", "/calls", $"/calls/summer-2027-07-05", "/summer/register", "/summer/wishes", "/summer/offer", $"/summer/offer/post/{made}", $"/summer/register/{application}", $"/applications/{application}", "/search?q=Canarija", $"/work/summer/{city.Call}/pupils", "/api/v1/summer/posts", $"/api/v1/applications/{application}", "/firm"];
        foreach (var browser in new[] { house.Browser(), employer, guardian })
        {
            foreach (var page in pages)
            {
                var answer = await browser.GetAsync("/ventspils" + page);
                Assert.DoesNotContain("Birdsong", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
                if (page.Contains($"{application}", StringComparison.Ordinal) || page.StartsWith("/work", StringComparison.Ordinal))
                    Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
            }
        }
        var (officer, _) = await house.Signed("ventspils", "officer");
        Assert.Contains("Birdsong", await officer.GetStringAsync($"/ventspils/work/summer/{city.Call}/pupils"), StringComparison.Ordinal);
        Assert.Equal(1, await house.With((CityDb db) => db.Set<EvidenceRow>().CountAsync(e => e.Name == "minor-list-read")));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_program_registers_with_all_answers_and_reads_posts_by_age(Engine engine)
    {
        await using var house = await House.Open(engine, new(new(2027, 1, 10, 9, 0, 0, TimeSpan.Zero)), cities: ["ventspils"]);
        var city = await SummerCity.Registering(house);
        Assert.Equal(1, (await house.Browser().GetFromJsonAsync<System.Text.Json.JsonElement>("/ventspils/api/v1/summer/posts?age=14")).GetArrayLength());
        Assert.Equal(0, (await house.Browser().GetFromJsonAsync<System.Text.Json.JsonElement>("/ventspils/api/v1/summer/posts?age=12")).GetArrayLength());
        var (pupil, _) = await house.Signed("ventspils", "pupil");
        pupil.DefaultRequestHeaders.Add("Idempotency-Key", RandomId.New().ToString());
        var done = await pupil.PostAsJsonAsync("/ventspils/api/v1/summer/registrations", new { otherSchool = true, livesHere = false, periods = city.Periods, alsoState = false, closerSupervision = false, birthDate = "2012-05-17" });
        Assert.Equal(HttpStatusCode.Created, done.StatusCode);
    }

    [Fact]
    public void Cards_show_no_hours_to_whom_the_rules_refuse_and_never_more_than_the_limit() =>
        Summer.Any.Sample(some =>
        {
            var (born, days, daily, _) = some;
            var period = new OnePeriod(new() { SeasonId = default, FirstDay = days[0], WorkingDays = days.Count, LastDay = days[^1] }, 1, days);
            var card = new PostCard(null, "", "", "", "lv", "", period, new(9, 0), "", null, null, Math.Min(daily, 480), true, 13, 1, false, Who.Student, [], []);
            var season = SummerOf(period);
            var hours = CardHours.For(born, card, season);
            var refused = PupilRules.WrongAge(born, days, 13, season.Settings.OldestPupil, season.Bands) is not null;
            Assert.Equal(refused, hours is null);
            if (hours is not null)
                Assert.All(hours.Plan.Days, d => Assert.True(d.Minutes <= HoursRules.DayLimit(born, d.Day, season.Bands)));
        });

    private static OneSeason SummerOf(OnePeriod period) => new(
        new Call { Kind = "summer-jobs", Slug = "s", StartsOn = period.Days[0], OpensAt = default, ClosesAt = default, SealsAt = default, AnswerDays = 5, SettledOn = default },
        new SummerJobs.Season { CallId = default, Year = 2027, OffersFrom = default, OffersUntil = default, CutOff = default, WhoMunicipal = Who.Resident, WhoOther = Who.Student, CentsFrom13 = 467, CentsFrom15 = 467, CentsFrom18 = 467 },
        [period], new(), default, default);
}
