using Microcity.People;
using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Microcity.SummerJobs;

/// <summary>What a pupil has answered, and what is still to answer; unknown to everybody but the pupil and the guardian.</summary>
public sealed class ReadRegistration(CityDb db, ReadOwn own, ReadSeason seasons)
{
    /// <returns>Null where it is not theirs.</returns>
    public async Task<OneRegistration?> Run(Guid application, CancellationToken stop = default)
    {
        if (await own.Run(application, stop) is not { } mine || await seasons.Run(mine.Call.Id, stop) is not { } season)
            return null;
        return await Of(mine.Application, season, mine.AsGuardian, stop);
    }

    /// <summary>What is missing before it can be sent.</summary>
    internal async Task<Refusal?> Unready(Application application, CancellationToken stop)
    {
        var season = (await seasons.Run(application.CallId, stop))!;
        var open = (await Of(application, season, asGuardian: false, stop)).Open.Count;
        return open == 0
            ? null
            : Refusal.Rule(new Reason("summer-jobs.questions-open", "summer-jobs.reason.questions-open", [("count", open)], [new("summer-jobs.remedy.questions-open", $"/summer/register/{application.Id}")]));
    }

    private async Task<OneRegistration> Of(Application application, OneSeason season, bool asGuardian, CancellationToken stop)
    {
        var person = await db.Set<Person>().FirstAsync(p => p.Id == application.ApplicantId, stop);
        var row = await db.Set<Registration>().FirstOrDefaultAsync(r => r.ApplicationId == application.Id, stop);
        var possible = row is null ? [] : await db.Set<PossiblePeriod>().Where(p => p.RegistrationId == row.Id).Select(p => p.PeriodId).ToListAsync(stop);
        var reached = person.Phone is not null || person.Email is not null || await db.Set<Account>().AnyAsync(a => a.PersonId == person.Id, stop);
        var school = row?.SchoolId is { } id ? await db.Set<Organisation>().Where(o => o.Id == id).Select(o => o.Name).FirstOrDefaultAsync(stop) : null;
        return new(application, season, person, row, possible, school, reached, asGuardian);
    }
}

/// <param name="Row">Null until the first answer.</param>
/// <param name="Reached">By phone, mail or an account.</param>
public sealed record OneRegistration(Application Application, OneSeason Season, Person Person, Registration? Row, IReadOnlyList<Guid> Possible, string? School, bool Reached, bool AsGuardian)
{
    /// <summary>Questions without an answer, in order. What is known is never asked again.</summary>
    public IReadOnlyList<RegistrationQuestion> Open => [.. Enum.GetValues<RegistrationQuestion>().Where(q => !Answered(q))];

    public bool Answered(RegistrationQuestion question) => question switch
    {
        RegistrationQuestion.Birth => Person.BirthDate is not null,
        RegistrationQuestion.School => Row is { SchoolId: not null } or { OtherSchool: true },
        RegistrationQuestion.Address => Row?.LivesHere is not null,
        RegistrationQuestion.Periods => Row?.PeriodsSaid is true,
        RegistrationQuestion.Scheme => Row?.AlsoState is not null,
        RegistrationQuestion.Care => Row?.CloserSupervision is not null,
        _ => Reached,
    };

    /// <summary>The form with what is known filled in.</summary>
    public RegistrationForm Form() => new()
    {
        BirthDate = Person.BirthDate, School = Row?.SchoolId, OtherSchool = Row?.OtherSchool is true, ClassName = Row?.ClassName, LivesHere = Row?.LivesHere, AddressSince = Row?.AddressSince, Periods = [.. Possible], AlsoState = Row?.AlsoState,
        PromisedFrom = Row?.PromisedFrom, PromisedUntil = Row?.PromisedUntil, CloserSupervision = Row?.CloserSupervision, ToConsider = Row?.ToConsider, Phone = Person.Phone, Email = Person.Email,
    };
}
