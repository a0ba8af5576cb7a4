using Microcity.People;
using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Microcity.SummerJobs;

/// <summary>Answers questions of one's own registration, or a ward's; until the end as often as one likes.</summary>
public sealed class AnswerRegistration(CityDb db, ReadRegistration read, ReadSchools schools, Here here)
{
    public async Task<Outcome<OneRegistration>> Run(Guid application, IReadOnlyList<RegistrationQuestion> questions, RegistrationForm form, CancellationToken stop = default)
    {
        await using var together = await db.Together(stop);
        if (await read.Run(application, stop) is not { } mine)
            return Refusal.NothingHere;
        var known = (await schools.Run(stop)).Select(s => s.Id).ToHashSet();
        if (Refusal.Of([
            ApplicationRules.NotOpen(mine.Season.Call, here.Now),
            mine.Application.State is ApplicationState.Withdrawn or ApplicationState.Void or ApplicationState.Lapsed ? ApplicationRules.NotNow(mine.Application, ApplicationState.Submitted) : null,
            .. questions.Select(q => form.Unfit(q, mine.Person, mine.Season, known))]) is { } refusal)
            return refusal;
        var row = mine.Row ?? new Registration { Id = Ids.Next(here.Now), ApplicationId = application };
        if (mine.Row is null)
            db.Add(row);
        foreach (var question in questions)
            await Put(question, form, row, mine, stop);
        // Two answers at once: the second is told, and no list of periods is mixed of both.
        db.Entry(mine.Application).State = EntityState.Modified;
        await db.SaveChangesAsync(stop);
        var answered = (await read.Run(application, stop))!;
        if (answered.Open.Count == 0 && row.CompleteAt is null)
        {
            row.CompleteAt = here.Now;
            db.Record(new PupilRegistered(mine.Person.Id, application, mine.Season.Call.Id));
            await db.SaveChangesAsync(stop);
        }
        await together.Commit(stop);
        return answered;
    }

    private async Task Put(RegistrationQuestion question, RegistrationForm form, Registration row, OneRegistration mine, CancellationToken stop)
    {
        switch (question)
        {
            case RegistrationQuestion.Birth:
                (mine.Person.BirthDate, mine.Person.BirthDateGround, mine.Person.BirthYear) = (form.BirthDate, mine.Person.BirthDateGround ?? SummerKind.Code, form.BirthDate!.Value.Year);
                break;
            case RegistrationQuestion.School:
                // Another school than the one that was confirmed has to be confirmed anew.
                if (row.SchoolId != form.School || row.OtherSchool != form.OtherSchool)
                    (row.Enrolled, row.EnrolledById) = (null, null);
                (row.SchoolId, row.OtherSchool, row.ClassName) = (form.OtherSchool ? null : form.School, form.OtherSchool, form.ClassName?.Trim());
                break;
            case RegistrationQuestion.Address:
                if (row.LivesHere != form.LivesHere || row.AddressSince != form.AddressSince)
                    (row.Resident, row.ResidentById) = (null, null);
                (row.LivesHere, row.AddressSince) = (form.LivesHere, form.LivesHere is true ? form.AddressSince : null);
                break;
            case RegistrationQuestion.Periods:
                var there = await db.Set<PossiblePeriod>().Where(p => p.RegistrationId == row.Id).ToListAsync(stop);
                db.RemoveRange(there.Where(p => !form.Periods.Contains(p.PeriodId)));
                db.AddRange(form.Periods.Distinct().Where(p => there.TrueForAll(t => t.PeriodId != p)).Select(p => new PossiblePeriod { RegistrationId = row.Id, PeriodId = p }));
                row.PeriodsSaid = true;
                break;
            case RegistrationQuestion.Scheme:
                (row.AlsoState, row.PromisedFrom, row.PromisedUntil) = (form.AlsoState, form.PromisedFrom, form.PromisedUntil);
                break;
            case RegistrationQuestion.Care:
                (row.CloserSupervision, row.ToConsider) = (form.CloserSupervision, string.IsNullOrWhiteSpace(form.ToConsider) ? null : form.ToConsider.Trim());
                break;
            default:
                var said = new PersonContent(null, null, null, null, form.Email, form.Phone).Tidy();
                (mine.Person.Phone, mine.Person.Email) = (said.Phone ?? mine.Person.Phone, said.Email ?? mine.Person.Email);
                break;
        }
    }
}

/// <summary>Registers a pupil with all answers at once, for whoever has them: a program, a school's desk.</summary>
public sealed class Register(CityDb db, ReadSeason seasons, StartApplication start, AnswerRegistration answer)
{
    /// <param name="applicant">A ward; null for oneself.</param>
    public async Task<Outcome<OneRegistration>> Run(Guid? applicant, RegistrationForm form, CancellationToken stop = default)
    {
        if (await seasons.Current(stop) is not { } season)
            return Refusal.NothingHere;
        await using var together = await db.Together(stop);
        var started = await start.Run(season.Call.Id, applicant, stop);
        if (!started.Done)
            return started.Refusal;
        var person = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == started.Value.ApplicantId, stop);
        var reached = person.Phone is not null || person.Email is not null || await db.Set<Account>().AnyAsync(a => a.PersonId == person.Id, stop);
        var questions = Enum.GetValues<RegistrationQuestion>().Where(q => (q is not RegistrationQuestion.Birth || form.BirthDate is not null || person.BirthDate is null) && (q is not RegistrationQuestion.Contact || !reached || form.Phone is not null || form.Email is not null));
        var done = await answer.Run(started.Value.Id, [.. questions], form, stop);
        if (!done.Done)
            return done.Refusal;
        await together.Commit(stop);
        return done;
    }
}

/// <summary>The schools of the city, by name.</summary>
public sealed class ReadSchools(CityDb db)
{
    public async Task<IReadOnlyList<(Guid Id, string Name)>> Run(CancellationToken stop = default) =>
        [.. (await db.Set<Organisation>().AsNoTracking().Where(o => o.Kind == OrganisationKind.School && o.State != OrganisationState.Refused).OrderBy(o => o.Name).Select(o => new { o.Id, o.Name }).ToListAsync(stop)).Select(s => (s.Id, s.Name))];
}
