using Microcity.People;
using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Microcity.SummerJobs;

/// <summary>The place that an application led to, with all that its agreement says.</summary>
public sealed class ReadPlace(CityDb db, ReadSeason seasons, ReadCards cards)
{
    /// <exception cref="InvalidOperationException">It has no accepted offer.</exception>
    public async Task<OnePlace> Run(Application application, CancellationToken stop = default)
    {
        var season = (await seasons.Run(application.CallId, stop))!;
        var post = await db.Set<Offer>().Where(o => o.ApplicationId == application.Id && o.State == OfferState.Accepted).Select(o => o.PostId).FirstAsync(stop);
        var pupil = await db.Set<Person>().AsNoTracking().FirstAsync(p => p.Id == application.ApplicantId, stop);
        var card = (await cards.Run(season, stop)).First(c => c.PostId == post);
        var offer = await db.Set<SummerPost>().Where(p => p.PostId == post).Join(db.Set<EmployerOffer>(), p => p.OfferId, o => o.Id, (_, o) => new { o.Id, o.OrganisationId }).FirstAsync(stop);
        var supervisors = await db.Set<PostSupervisor>().Where(s => s.OfferId == offer.Id).Join(db.Set<Supervisor>(), s => s.SupervisorId, s => s.Id, (_, s) => s.PersonId)
            .Join(db.Set<Person>(), s => s, p => p.Id, (_, person) => person).OrderBy(p => p.Id).AsNoTracking().ToListAsync(stop);
        return new(pupil, season, card, offer.OrganisationId, pupil.BirthDate is { } born ? CardHours.For(born, card, season) : null, [.. supervisors.Select(s => (s.Name, s.Phone ?? ""))]);
    }
}

/// <param name="Organisation">The employer.</param>
/// <param name="Hours">Null for whoever may not work there any more.</param>
public sealed record OnePlace(Person Pupil, OneSeason Season, PostCard Card, Guid Organisation, CardHours? Hours, IReadOnlyList<(string Name, string Phone)> Supervisors);
