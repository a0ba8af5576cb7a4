using Microcity.People;
using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.EntityFrameworkCore;
using Post = Microcity.Programmes.Post;

namespace Microcity.SummerJobs;

/// <summary>A small season of the demonstration in which pupils work now: drawn, agreed upon, hours entered until yesterday.</summary>
internal static class SeedRunning
{
    private static readonly (string Given, string Family)[] Pupils = [("Madara", "Krūze"), ("Toms", "Rudzītis"), ("Elza", "Strautniece")];

    /// <param name="firm">Whose hours the employer's seat keeps.</param>
    /// <param name="first">First working day, in the last two weeks.</param>
    public static async Task Run(SeedActs acts, Organisation firm, Guid school, DateOnly first, DateTimeOffset now, DateOnly today)
    {
        var (demo, db, drawn) = (acts.Demo, acts.Demo.Get<CityDb>(), today.AddDays(-48));
        var season = await acts.Officer(s => s.GetRequiredService<DraftSeason>().Run(new(
            today.AddDays(-100), today.AddDays(-80), today.AddDays(-70), today.AddDays(-55), "Latvijas Loto", drawn, [first], new(first.Year, 1, 1), Who.Resident, Who.Student, 467, 467, 500)));
        var periods = await db.Set<Period>().Where(p => p.SeasonId == season.Id).Select(p => p.Id).ToListAsync();
        demo.Clock.TurnTo(now.AddDays(-95));
        var offer = await acts.Offered(firm, DemoPosts.All[5] with { Places = 4, LeastAge = 13 }, periods);
        await acts.Officer(s => s.GetRequiredService<AcceptOffer>().Run(offer.Id));
        demo.Clock.TurnTo(now.AddDays(-78));
        await acts.Officer(s => s.GetRequiredService<AnnounceCall>().Run(season.CallId));
        await acts.Officer(s => s.GetRequiredService<OpenCall>().Run(season.CallId));
        demo.Clock.TurnTo(now.AddDays(-68));
        var post = await db.Set<Post>().Where(p => p.CallId == season.CallId).Select(p => p.Id).SingleAsync();
        foreach (var (pupil, born) in await Whose(demo, first))
        {
            var form = SeedSummer.Answers(periods, school, born, first.Year);
            form.Phone = "+371 2000 2014";
            await SeedSummer.Applied(acts, season.CallId, pupil, form, [post], send: true);
        }
        var applied = await db.Set<Application>().Where(a => a.CallId == season.CallId).OrderBy(a => a.Id).Select(a => new { a.Id, a.ApplicantId }).ToListAsync();
        await acts.Officer(s => s.GetRequiredService<ConfirmPupils>().Run(season.CallId, [.. applied.Select(a => a.Id)], PupilFact.Enrolled, holds: true));
        demo.Clock.TurnTo(now.AddDays(-51));
        await acts.Officer(s => s.GetRequiredService<SealCall>().Run(season.CallId));
        demo.Clock.TurnTo(now.AddDays(-47));
        foreach (var officer in new[] { "officer", "administrator" })
            await acts.As(demo.Seated[officer], s => s.GetRequiredService<RecordPublicValue>().Run(season.CallId, $"{drawn:yyyy-MM-dd} 03 08 15 22 34"));
        await acts.Officer(s => s.GetRequiredService<DecideCall>().Run(season.CallId));
        demo.Clock.TurnTo(now.AddDays(-46));
        foreach (var one in applied)
        {
            var place = await db.Set<Offer>().Where(o => o.ApplicationId == one.Id).Select(o => o.Id).SingleAsync();
            await acts.As(one.ApplicantId, s => s.GetRequiredService<AnswerOffer>().Run(place, yes: true));
        }
        demo.Clock.TurnTo(now.AddDays(-40));
        await acts.Officer(s => s.GetRequiredService<SendAgreements>().Run(season.CallId));
        foreach (var one in applied)
            await Sign(acts, one.Id);
        await Work(acts, post, season, first, today);
    }

    // The seat of the pupil is one of them.
    private static async Task<IReadOnlyList<(Guid Pupil, DateOnly Born)>> Whose(DemoCity demo, DateOnly first)
    {
        List<(Guid, DateOnly)> all = [];
        if (demo.Seated.TryGetValue("pupil", out var seat))
            all.Add((seat, await demo.Get<CityDb>().Set<Person>().Where(p => p.Id == seat).Select(p => p.BirthDate).SingleAsync() ?? new(first.Year - 14, 5, 17)));
        foreach (var (given, family) in Pupils)
            all.Add(((await demo.Get<AddPerson>().Run(given, family, "lv")).Value!.Id, new(first.Year - 15, 2, 3 + (2 * all.Count))));
        return all;
    }

    // Pupil, guardian and employer on paper, which the office entered; then the city.
    private static async Task Sign(SeedActs acts, Guid application)
    {
        var (demo, db) = (acts.Demo, acts.Demo.Get<CityDb>());
        var agreement = await db.Set<Agreement>().Where(a => a.ApplicationId == application).Select(a => a.Id).SingleAsync();
        var version = await db.Set<AgreementVersion>().AsNoTracking().Include(v => v.Signatures).SingleAsync(v => v.AgreementId == agreement);
        foreach (var role in version.Signatures.Select(s => s.Role).Where(r => r != Signer.City))
            await acts.As(demo.Seated["officer"], s => s.GetRequiredService<EnterSignature>().Run(agreement, role, version.Sha256), ProgrammePermissions.Manage);
        await acts.As(demo.Seated["officer"], s => s.GetRequiredService<SignAgreement>().Run(agreement, version.Sha256), ProgrammePermissions.Manage);
    }

    private static async Task Work(SeedActs acts, Guid post, Season season, DateOnly first, DateOnly today)
    {
        var (demo, db) = (acts.Demo, acts.Demo.Get<CityDb>());
        var supervisor = await db.Set<PostSupervisor>().Where(s => db.Set<EmployerOffer>().Any(o => o.Id == s.OfferId && o.SeasonId == season.Id)).Join(db.Set<Supervisor>(), s => s.SupervisorId, s => s.Id, (_, s) => s.PersonId).FirstAsync();
        for (var day = first; day < today; day = day.AddDays(1))
        {
            demo.Clock.TurnTo(new(day.ToDateTime(new(14, 0)), TimeSpan.Zero));
            await acts.As(supervisor, async s =>
            {
                var sheet = (await s.GetRequiredService<ReadTimesheets>().One(post))!;
                var pupils = sheet.Pupils.Where(p => p.Plan.On(day) is > 0).ToList();
                return pupils.Count == 0 ? sheet : await s.GetRequiredService<RecordHours>().Run(post, day, [.. pupils.Select((p, i) => new HoursEntry(p.Placement.Id, p.Plan.On(day)!.Value, i == 1 && day == first ? Attendance.Excused : Attendance.Worked))]);
            });
        }
    }
}
