using Microcity.People;
using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Microcity.SummerJobs;

/// <summary>The pupils of a summer for the office.</summary>
public sealed class ReadPupils(CityDb db)
{
    /// <summary>Whose residence or school has to be looked at, oldest first.</summary>
    public async Task<IReadOnlyList<PupilLine>> Unconfirmed(OneSeason season, int most, CancellationToken stop = default) => (await All(season, stop)).Where(p => p.NeedsLook(season)).Take(most).ToList();

    /// <summary>Pupils who may be one and the same: name and day of birth are equal (R1).</summary>
    public async Task<IReadOnlyList<IReadOnlyList<PupilLine>>> Twins(OneSeason season, CancellationToken stop = default) =>
        [.. (await All(season, stop)).GroupBy(p => (p.Keys, p.Born)).Where(g => g.Key.Born is not null && g.Count() > 1).Select(g => (IReadOnlyList<PupilLine>)[.. g])];

    public async Task<Funnel> Funnel(OneSeason season, CancellationToken stop = default)
    {
        var call = season.Call.Id;
        var states = await db.Set<Application>().Where(a => a.CallId == call).GroupBy(a => a.State).ToDictionaryAsync(g => g.Key, g => g.Count(), stop);
        var complete = await db.Set<Registration>().CountAsync(r => r.CompleteAt != null && db.Set<Application>().Any(a => a.Id == r.ApplicationId && a.CallId == call && a.State != ApplicationState.Withdrawn && a.State != ApplicationState.Void), stop);
        var offers = await db.Set<Offer>().Where(o => db.Set<Application>().Any(a => a.Id == o.ApplicationId && a.CallId == call)).GroupBy(o => o.State).ToDictionaryAsync(g => g.Key, g => g.Count(), stop);
        return new(
            states.Where(s => s.Key is not (ApplicationState.Withdrawn or ApplicationState.Void)).Sum(s => s.Value), complete, states.GetValueOrDefault(ApplicationState.AwaitingPartners), states.GetValueOrDefault(ApplicationState.Submitted),
            offers.GetValueOrDefault(OfferState.Open), offers.GetValueOrDefault(OfferState.Accepted));
    }

    private async Task<List<PupilLine>> All(OneSeason season, CancellationToken stop)
    {
        var call = season.Call.Id;
        return await (from application in db.Set<Application>().AsNoTracking()
                      where application.CallId == call && (application.State == ApplicationState.AwaitingPartners || application.State == ApplicationState.Submitted)
                      join person in db.Set<Person>() on application.ApplicantId equals person.Id
                      join row in db.Set<Registration>() on application.Id equals row.ApplicationId
                      join school in db.Set<Organisation>() on row.SchoolId equals school.Id into schools
                      from school in schools.DefaultIfEmpty()
                      orderby application.Id
                      select new PupilLine(application.Id, person.Id, person.GivenName + " " + person.FamilyName, person.GivenKey + " " + person.FamilyKey, person.BirthDate, school.Name, row)).ToListAsync(stop);
    }
}

/// <param name="Keys">The names folded.</param>
/// <param name="School">Null for one of another city.</param>
public sealed record PupilLine(Guid Application, Guid Person, string Name, string Keys, DateOnly? Born, string? School, Registration Row)
{
    /// <summary>A post of this summer asks for what nobody has confirmed yet.</summary>
    public bool NeedsLook(OneSeason season)
    {
        var (resident, student) = (RegistrationRules.Resident(Row.Resident, Row.LivesHere, Row.AddressSince, season.Season.CutOff), RegistrationRules.Student(Row.Enrolled, Row.OtherSchool));
        return PupilRules.Among(season.Season.WhoMunicipal, resident, student) is null || PupilRules.Among(season.Season.WhoOther, resident, student) is null;
    }
}

/// <param name="Begun">With all that follow.</param>
/// <param name="Complete">All questions answered.</param>
/// <param name="Awaiting">A guardian's yes is missing.</param>
public sealed record Funnel(int Begun, int Complete, int Awaiting, int Submitted, int Offered, int Accepted);
