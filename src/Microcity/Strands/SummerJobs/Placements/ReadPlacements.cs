using Microcity.People;
using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Microcity.SummerJobs;

/// <summary>Who has a place in a summer, with the day plan and the pay that follow from the post and the day of birth.</summary>
public sealed class ReadPlacements(CityDb db, ReadCards cards)
{
    public async Task<IReadOnlyList<PlannedPlace>> Run(OneSeason season, CancellationToken stop = default)
    {
        var (call, byPost) = (season.Call.Id, (await cards.Run(season, stop)).ToDictionary(c => c.PostId!.Value));
        var rows = await (from offer in db.Set<Offer>().AsNoTracking()
                          where offer.State == OfferState.Accepted
                          join application in db.Set<Application>() on offer.ApplicationId equals application.Id
                          where application.CallId == call
                          join person in db.Set<Person>() on application.ApplicantId equals person.Id
                          orderby offer.Id
                          select new { offer.Id, offer.PostId, application.ApplicantId, person.BirthDate }).ToListAsync(stop);
        return [.. rows.Select(r => new PlannedPlace(r.Id, r.ApplicantId, byPost[r.PostId], r.BirthDate is { } born ? CardHours.For(born, byPost[r.PostId], season) : null))];
    }
}

/// <param name="Offer">The accepted offer that is the place.</param>
/// <param name="Hours">Null for whoever may not work there any more, such as after a mended day of birth.</param>
public sealed record PlannedPlace(Guid Offer, Guid Pupil, PostCard Card, CardHours? Hours);
