using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>Puts a call away whose places and money are settled; nothing of it waits for anybody any more.</summary>
public sealed class CloseCall(CityDb db, Here here)
{
    public async Task<Outcome<Call>> Run(Guid id, int? seen = null, CancellationToken stop = default)
    {
        await using var together = await db.Together(stop);
        if (await db.Set<Call>().FirstOrDefaultAsync(c => c.Id == id, stop) is not { } call)
            return Refusal.NothingHere;
        var offers = await db.Set<Offer>().CountAsync(o => o.State == OfferState.Open && db.Set<Application>().Any(a => a.Id == o.ApplicationId && a.CallId == id), stop);
        var agreements = await db.Set<Agreement>().CountAsync(a => (a.State == AgreementState.OutForSignature || a.State == AgreementState.Amending) && db.Set<Application>().Any(p => p.Id == a.ApplicationId && p.CallId == id), stop);
        if (Refusal.Of(VersionRules.Outdated(call, seen ?? call.Version), CallRules.NotNow(call, CallState.Closed, here.Now), CallRules.StillWaits(offers, agreements)) is { } refusal)
            return refusal;
        call.State = CallState.Closed;
        db.Record(new CallClosed(id));
        await db.SaveChangesAsync(stop);
        await together.Commit(stop);
        return call;
    }
}
