using Microcity.Matching;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>Offers what an allocation gave and tells whom; whoever calls it saves, in one transaction with it.</summary>
public sealed class MakeOffers(CityDb db, TellApplicant tell, Here here)
{
    /// <param name="groups">For each post of the allocation its seat groups, in their order there.</param>
    /// <param name="until">UTC.</param>
    /// <returns>How many were made; a place that somebody took meanwhile is none.</returns>
    public async Task<int> Run(Guid call, IEnumerable<Placement> placements, IReadOnlyDictionary<string, IReadOnlyList<SeatGroup>> groups, DateTime until, bool refill, CancellationToken stop)
    {
        var given = placements.ToList();
        var tickets = given.ConvertAll(p => p.Ticket);
        var applications = await db.Set<Application>().Include(a => a.Wishes).Where(a => a.CallId == call && a.State == ApplicationState.Submitted).ToListAsync(stop);
        var byTicket = applications.Where(a => tickets.Contains(a.Ticket)).ToDictionary(a => a.Ticket);
        var made = 0;
        foreach (var placement in given)
        {
            var (application, group) = (byTicket[placement.Ticket], groups[placement.Post][placement.Group]);
            if (!await Seating.Take(db, group.Id, stop))
                continue;
            var wish = application.Wishes.Single(w => w.PostId == group.PostId).Position;
            db.Add(new Offer { Id = Ids.Next(here.Now), ApplicationId = application.Id, PostId = group.PostId, SeatGroupId = group.Id, Wish = wish, Until = until });
            db.Record(new OfferMade(application.ApplicantId, application.Id, group.PostId, wish, refill));
            if (refill)
                await tell.Run(application, "programmes.mail.offer", stop);
            made++;
        }
        return made;
    }
}
