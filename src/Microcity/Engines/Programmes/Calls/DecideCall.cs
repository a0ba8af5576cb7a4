using Microcity.Matching;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>Tells everybody who applied what the draw gave, on one day: offers to the placed, reasons to all.</summary>
public sealed class DecideCall(CityDb db, MakeOffers offers, TellApplicant tell, Here here)
{
    public async Task<Outcome<Call>> Run(Guid id, int? seen = null, CancellationToken stop = default)
    {
        await using var together = await db.Together(stop);
        if (await db.Set<Call>().FirstOrDefaultAsync(c => c.Id == id, stop) is not { } call || await db.Set<ReviewPlan>().AnyAsync(p => p.CallId == id, stop))
            return Refusal.NothingHere;
        if (Refusal.Of(VersionRules.Outdated(call, seen ?? call.Version), CallRules.NotNow(call, CallState.Decided, here.Now)) is { } refusal)
            return refusal;
        var draw = await db.Set<Draw>().AsNoTracking().SingleAsync(d => d.CallId == id, stop);
        var result = DeferredAcceptance.Run(PublishedDraw.Read(draw.Text).Input);
        var groups = (await db.Set<Post>().AsNoTracking().Include(p => p.Groups).Where(p => p.CallId == id).ToListAsync(stop))
            .ToDictionary(p => p.Code, p => (IReadOnlyList<SeatGroup>)[.. p.Groups.OrderBy(g => g.Position)]);
        await offers.Run(id, result.Placements.OfType<Placement>(), groups, OfferRules.Until(here.Today, call.AnswerDays, TimeZoneInfo.FindSystemTimeZoneById(here.Zone)), refill: false, stop);
        call.State = CallState.Decided;
        db.Record(new CallDecided(id, draw.Placed, draw.Waiting));
        foreach (var application in await db.Set<Application>().AsNoTracking().Where(a => a.CallId == id && a.State == ApplicationState.Submitted).ToListAsync(stop))
            await tell.Run(application, "programmes.mail.result", stop);
        await db.SaveChangesAsync(stop);
        await together.Commit(stop);
        return call;
    }
}
