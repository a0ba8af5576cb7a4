using Microcity.People;
using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.EntityFrameworkCore;
using Post = Microcity.Programmes.Post;

namespace Microcity.SummerJobs;

/// <summary>
/// Last summer of the demonstration, as large as a real one: 70 employers, four periods, 470 places, more pupils than places, drawn and
/// answered. Offers, seal, draw and results go through the acts; pupils, their yes and their answers are
/// written at once and leave no facts, so that it is quick.
/// </summary>
internal static class SeedLastSummer
{
    private const int Employers = 70, Bodies = 25, Pupils = 620, Wishes = 3, NoOfEach = 20;

    private static readonly string[] Firsts = ["Jūras", "Kāpu", "Ostas", "Bākas", "Dzintara", "Vēja", "Liedaga", "Piekrastes", "Ziemeļu", "Laivu", "Smilšu", "Sudraba"];
    private static readonly string[] Seconds = ["serviss", "darbnīca", "tirgus", "nams", "dārzi", "tehnika"];

    /// <param name="first">First working day.</param>
    public static async Task Run(SeedActs acts, DateOnly first, IReadOnlyList<Guid> schools)
    {
        var demo = acts.Demo;
        void On(int days) => demo.Clock.TurnTo(new(first.AddDays(days).ToDateTime(new(9, 0)), TimeSpan.Zero));
        On(-160);
        var season = await acts.Officer(s => s.GetRequiredService<DraftSeason>().Run(new(
            first.AddDays(-160), first.AddDays(-95), first.AddDays(-83), first.AddDays(-65), "Latvijas Loto", first.AddDays(-59), [first, first.AddDays(21), first.AddDays(42), first.AddDays(56)], new(first.Year, 1, 1), Who.Resident, Who.Student, 450, 450, 480)));
        var periods = await demo.Get<CityDb>().Set<Period>().Where(p => p.SeasonId == season.Id).OrderBy(p => p.FirstDay).Select(p => p.Id).ToListAsync();
        for (var i = 0; i < Employers; i++)
            await Offer(acts, i, periods[i % periods.Count]);
        On(-90);
        await acts.Officer(s => s.GetRequiredService<AnnounceCall>().Run(season.CallId));
        await acts.Officer(s => s.GetRequiredService<OpenCall>().Run(season.CallId));
        On(-70);
        await Apply(demo, season, periods, schools);
        On(-61);
        await acts.Officer(s => s.GetRequiredService<SealCall>().Run(season.CallId));
        On(-58);
        var value = $"{first.AddDays(-59):yyyy-MM-dd} 04 09 18 26 33";
        await acts.Officer(s => s.GetRequiredService<RecordPublicValue>().Run(season.CallId, value));
        await acts.As(demo.Seated["administrator"], s => s.GetRequiredService<RecordPublicValue>().Run(season.CallId, value));
        On(-57);
        await acts.Officer(s => s.GetRequiredService<DecideCall>().Run(season.CallId));
        On(-55);
        await Answer(demo, season.CallId);
        On(90);
        await acts.Officer(s => s.GetRequiredService<CloseCall>().Run(season.CallId));
    }

    private static async Task Offer(SeedActs acts, int number, Guid period)
    {
        var name = $"{Firsts[number % Firsts.Length]} {Seconds[number / Firsts.Length]}";
        var firm = await acts.Officer(s => s.GetRequiredService<AddOrganisation>().Run(number < Bodies ? $"Iestāde \"{name}\"" : $"SIA \"{name}\"", $"402000{number:00000}", number < Bodies ? OrganisationKind.Public : OrganisationKind.Firm));
        await acts.Officer(s => s.GetRequiredService<VerifyOrganisation>().Run(firm.Id));
        var post = DemoPosts.All[number % (DemoPosts.All.Length - 1)] with { Places = number < 50 ? 7 : 6 };
        var offer = await acts.Offered(firm, post, [period]);
        await acts.Officer(s => s.GetRequiredService<AcceptOffer>().Run(offer.Id));
    }

    private static async Task Apply(DemoCity demo, Season season, IReadOnlyList<Guid> periods, IReadOnlyList<Guid> schools)
    {
        var (db, now, officer) = (demo.Get<CityDb>(), demo.Clock.GetUtcNow().UtcDateTime, demo.Seated["officer"]);
        var posts = await db.Set<Post>().Where(p => p.CallId == season.CallId).OrderBy(p => p.Id).Select(p => p.Id).ToListAsync();
        if (demo.Seated.TryGetValue("pupil", out var seated))
        {
            var own = await db.Set<Person>().SingleAsync(p => p.Id == seated);
            (own.BirthDate, own.BirthDateGround) = (new(own.BirthYear!.Value, 5, 17), SummerKind.Code);
        }
        for (var i = 0; i < Pupils; i++)
        {
            var pupil = i == 0 && seated != Guid.Empty ? seated : Pupil(db, i, season.Year, now);
            var application = new Application { Id = Ids.Next(now), CallId = season.CallId, ApplicantId = pupil, Ticket = ApplicationRules.NewTicket(), State = ApplicationState.Submitted, SentAt = now };
            var row = new Registration
            {
                Id = Ids.Next(now), ApplicationId = application.Id, SchoolId = schools[i % schools.Count], OtherSchool = false, ClassName = $"{7 + (i % 6)}.b", LivesHere = true, AddressSince = new(season.Year - 5, 9, 1), PeriodsSaid = true, AlsoState = i % 3 == 0,
                CloserSupervision = i % 40 == 7, Resident = true, ResidentById = officer, Enrolled = true, EnrolledById = officer, StemActivity = i % 9 == 0, CompleteAt = now,
            };
            db.Add(application);
            db.Add(row);
            db.Add(new SignOff { ApplicationId = application.Id, Method = SignOffMethod.Paper, EnteredById = officer });
            db.AddRange(periods.Select(p => new PossiblePeriod { RegistrationId = row.Id, PeriodId = p }));
            db.AddRange(Enumerable.Range(0, Wishes).Select(w => posts[((i * 7) + (w * 23) + (i / 70)) % posts.Count]).Distinct().Select((p, w) => new Wish { ApplicationId = application.Id, Position = w + 1, PostId = p }));
        }
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    // Girls at even numbers, boys at odd ones; nobody is called like another.
    private static Guid Pupil(CityDb db, int number, int year, DateTime now)
    {
        var (half, rest) = (DemoPosts.Pupils.Length / 2, number / 2);
        (string Given, string Family) At(int n) => DemoPosts.Pupils[((n % half) * 2) + (number % 2)];
        var second = rest / (half * half);
        var given = At(rest / half).Given + (second == 0 ? "" : " " + At((rest / half) + second).Given);
        var born = new DateOnly(year - 13 - (number % 6), 1 + (number % 5), 1 + (number % 28));
        var person = new Person { Id = Ids.Next(now), GivenName = given, FamilyName = At(rest + 5).Family, Language = "lv", BirthYear = born.Year, BirthDate = born, BirthDateGround = SummerKind.Code };
        db.Add(person);
        return person.Id;
    }

    // Nineteen of twenty say yes; the others let the time go by.
    private static async Task Answer(DemoCity demo, Guid call)
    {
        var (db, now) = (demo.Get<CityDb>(), demo.Clock.GetUtcNow().UtcDateTime);
        db.ChangeTracker.Clear();
        var offers = await db.Set<Offer>().Where(o => o.State == OfferState.Open && db.Set<Application>().Any(a => a.Id == o.ApplicationId && a.CallId == call)).OrderBy(o => o.Id).ToListAsync();
        foreach (var (offer, i) in offers.Select((offer, i) => (offer, i)))
            (offer.State, offer.AnsweredAt) = i % NoOfEach == 0 ? (OfferState.Expired, (DateTime?)null) : (OfferState.Accepted, now);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }
}
