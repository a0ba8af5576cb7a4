using Microcity.People;
using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.EntityFrameworkCore;
using Post = Microcity.Programmes.Post;

namespace Microcity.SummerJobs;

/// <summary>Summers of the demonstration, through the same acts: last year's, one that pupils register for, one for which employers offer.</summary>
internal static class SeedSummer
{
    public static async Task Run(DemoCity demo)
    {
        if (demo.City.Slug != "ventspils" || !demo.Seated.TryGetValue("employer", out var seat))
            return;
        var (acts, now, today) = (new SeedActs(demo), demo.Clock.GetUtcNow(), demo.Today);
        demo.Clock.TurnTo(now.AddDays(-400));
        await demo.Get<SeeAsOfficer>().Run(demo.Seated["officer"]);
        var schools = await Schools(acts);
        await SeedLastSummer.Run(acts, await Workday(demo, (await NextSummer(demo, today.AddDays(45))).AddYears(-1)), schools);
        demo.Clock.TurnTo(now.AddDays(-100));
        var firms = await Firms(acts);
        var theirs = await demo.Get<CityDb>().Set<Representative>().Where(r => r.PersonId == seat && r.State == RepresentativeState.Confirmed).Select(r => r.OrganisationId).ToListAsync();
        await SeedRunning.Run(acts, firms.FirstOrDefault(f => theirs.Contains(f.Id)) ?? firms[^1], schools[0], await Workday(demo, today.AddDays(-7)), now, today);
        demo.Clock.TurnTo(now.AddDays(-70));
        await Registering(acts, firms, schools, now, today);
        demo.Clock.TurnTo(now.AddDays(-12));
        await Collecting(acts, firms, now, today);
        demo.Clock.TurnTo(now);
    }

    private static async Task Registering(SeedActs acts, IReadOnlyList<Organisation> firms, IReadOnlyList<Guid> schools, DateTimeOffset now, DateOnly today)
    {
        var demo = acts.Demo;
        var first = await NextSummer(demo, today.AddDays(45));
        var season = await acts.Officer(s => s.GetRequiredService<DraftSeason>().Run(new(
            today.AddDays(-70), today.AddDays(-20), today.AddDays(-6), today.AddDays(12), "Latvijas Loto", today.AddDays(22), [first, first.AddDays(28), first.AddDays(49)], new(first.Year, 1, 1), Who.Resident, Who.Student, 467, 467, 500)));
        var periods = await demo.Get<CityDb>().Set<Period>().Where(p => p.SeasonId == season.Id).OrderBy(p => p.FirstDay).Select(p => p.Id).ToListAsync();
        demo.Clock.TurnTo(now.AddDays(-40));
        for (var i = 0; i < DemoPosts.All.Length; i++)
        {
            var offer = await acts.Offered(firms[i], DemoPosts.All[i], [.. periods.Where((_, n) => (i + n) % 3 != 0)]);
            await acts.Officer(s => s.GetRequiredService<AcceptOffer>().Run(offer.Id, reserved: DemoPosts.All[i] is { Stem: true, Places: > 3 } ? 1 : 0));
        }
        demo.Clock.TurnTo(now.AddDays(-18));
        await acts.Officer(s => s.GetRequiredService<AnnounceCall>().Run(season.CallId));
        await acts.Officer(s => s.GetRequiredService<OpenCall>().Run(season.CallId));
        demo.Clock.TurnTo(now.AddDays(-2));
        var posts = await demo.Get<CityDb>().Set<Post>().Where(p => p.CallId == season.CallId).OrderBy(p => p.Id).Select(p => p.Id).ToListAsync();
        for (var i = 0; i < DemoPosts.Pupils.Length; i++)
        {
            var (given, family) = DemoPosts.Pupils[i];
            var pupil = (await demo.Get<AddPerson>().Run(given, family, "lv")).Value!.Id;
            var form = Answers(periods, schools[i % schools.Count], new(first.Year - 13 - (i % 5), 1 + (i % 6), 1 + i), first.Year);
            (form.Phone, form.AddressSince, form.CloserSupervision) = ($"+371 2000 1{i:000}", new(first.Year - 3 - (i % 4), 5, 1 + i), i == 7);
            await Applied(acts, season.CallId, pupil, form, [posts[i % posts.Count], posts[(i + 3) % posts.Count], posts[(i + 7) % posts.Count]], send: true);
        }
        var applied = await demo.Get<CityDb>().Set<Application>().Where(a => a.CallId == season.CallId).OrderBy(a => a.Id).Select(a => a.Id).ToListAsync();
        await acts.Officer(s => s.GetRequiredService<ConfirmPupils>().Run(season.CallId, [.. applied.Take(14)], PupilFact.Resident, holds: true));
        await acts.Officer(s => s.GetRequiredService<ConfirmPupils>().Run(season.CallId, [.. applied.Take(18)], PupilFact.Enrolled, holds: true));
        if (demo.Seated.TryGetValue("pupil", out var pupilSeat))
        {
            var year = await demo.Get<CityDb>().Set<Person>().Where(p => p.Id == pupilSeat).Select(p => p.BirthYear).SingleAsync() ?? (today.Year - 14);
            await Applied(acts, season.CallId, pupilSeat, Answers(periods, schools[0], new(year, 5, 17), first.Year), [posts[0], posts[2]], send: false);
        }
    }

    private static async Task Collecting(SeedActs acts, IReadOnlyList<Organisation> firms, DateTimeOffset now, DateOnly today)
    {
        var demo = acts.Demo;
        var first = await Workday(demo, (await NextSummer(demo, today.AddDays(45))).AddYears(1));
        var season = await acts.Officer(s => s.GetRequiredService<DraftSeason>().Run(new(
            today.AddDays(-12), today.AddDays(40), today.AddDays(60), today.AddDays(80), "Latvijas Loto", today.AddDays(90), [first, first.AddDays(21), first.AddDays(42), first.AddDays(56)], new(first.Year, 1, 1), Who.Resident, Who.Student, 480, 480, 520)));
        var periods = await demo.Get<CityDb>().Set<Period>().Where(p => p.SeasonId == season.Id).OrderBy(p => p.FirstDay).Select(p => p.Id).ToListAsync();
        demo.Clock.TurnTo(now.AddDays(-4));
        List<EmployerOffer> offers = [];
        foreach (var i in new[] { 0, 2, 3, 5, 7, 10 })
            offers.Add(await acts.Offered(firms[i], DemoPosts.All[i], [periods[i % 4], periods[(i + 1) % 4]]));
        await acts.Officer(s => s.GetRequiredService<AcceptOffer>().Run(offers[0].Id));
        await acts.Officer(s => s.GetRequiredService<TurnDownOffer>().Run(offers[1].Id, final: false, "Lūdzu pierakstiet, cikos ir pauze un kur skolēni ēd pusdienas."));
    }

    internal static async Task Applied(SeedActs acts, Guid call, Guid pupil, RegistrationForm form, IReadOnlyList<Guid> wishes, bool send)
    {
        var application = (await acts.As(pupil, s => s.GetRequiredService<StartApplication>().Run(call))).Id;
        await acts.As(pupil, s => s.GetRequiredService<AnswerRegistration>().Run(application, Enum.GetValues<RegistrationQuestion>()[..(form.Phone is null ? 6 : 7)], form));
        await acts.As(pupil, s => s.GetRequiredService<RankWishes>().Run(application, wishes));
        if (!send)
            return;
        await acts.As(pupil, s => s.GetRequiredService<SendApplication>().Run(application));
        if (form.BirthDate!.Value.Day % 4 != 0)
            await acts.Officer(s => s.GetRequiredService<EnterSignOff>().Run(application));
    }

    internal static RegistrationForm Answers(IReadOnlyList<Guid> periods, Guid school, DateOnly born, int year) => new()
    {
        BirthDate = born, School = school, ClassName = $"{Math.Min(12, year - born.Year - 7)}.a", LivesHere = true, AddressSince = new(born.Year + 2, 9, 1), Periods = [.. periods], AlsoState = false, CloserSupervision = false,
    };

    private static async Task<IReadOnlyList<Organisation>> Firms(SeedActs acts)
    {
        var demo = acts.Demo;
        List<Organisation> firms = [];
        foreach (var (name, number, isPublic) in DemoPosts.Employers)
        {
            var firm = await acts.Officer(s => s.GetRequiredService<AddOrganisation>().Run(name, number, isPublic ? OrganisationKind.Public : OrganisationKind.Firm));
            await acts.Officer(s => s.GetRequiredService<VerifyOrganisation>().Run(firm.Id));
            firms.Add(firm);
        }
        var known = await demo.Get<CityDb>().Set<Organisation>().AsNoTracking().Where(o => o.RegisterNumber == "40000000011" || o.RegisterNumber == "40000000023").OrderBy(o => o.RegisterNumber).ToListAsync();
        return [.. firms, .. known];
    }

    private static async Task<IReadOnlyList<Guid>> Schools(SeedActs acts)
    {
        List<Guid> schools = [];
        foreach (var name in DemoPosts.Schools)
            schools.Add((await acts.Officer(s => s.GetRequiredService<AddOrganisation>().Run(name, null, OrganisationKind.School))).Id);
        return schools;
    }

    // In the middle of June.
    private static Task<DateOnly> NextSummer(DemoCity demo, DateOnly earliest) => Workday(demo, new DateOnly(earliest.Year, 6, 14) is var june && earliest <= june ? june : june.AddYears(1));

    // A Monday, unless it is a holiday; then the next working day.
    private static async Task<DateOnly> Workday(DemoCity demo, DateOnly about) => PeriodDays.Of(await demo.Get<ReadCalendar>().Run(), HoursRules.Monday(about), 1)[0];
}
