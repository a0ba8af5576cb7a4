using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>Gives a call up before anything of it is delivered, and tells everybody who applied.</summary>
public sealed class CancelCall(CityDb db, TellApplicant tell, ProgrammeKinds kinds, IServiceProvider scope, Here here)
{
    public async Task<Outcome<Call>> Run(Guid id, string? why, int? seen = null, CancellationToken stop = default)
    {
        await using var together = await db.Together(stop);
        if (await db.Set<Call>().FirstOrDefaultAsync(c => c.Id == id, stop) is not { } call)
            return Refusal.NothingHere;
        if (Refusal.Of(VersionRules.Outdated(call, seen ?? call.Version), CallRules.NoWhy(why), CallRules.NotNow(call, CallState.Cancelled, here.Now)) is { } refusal)
            return refusal;
        (call.State, call.Why) = (CallState.Cancelled, why!.Trim());
        db.Record(new CallCancelled(id));
        if (kinds[call.Kind].Cancelling is { } cancelling)
            await cancelling(scope, call, stop);
        var applied = await db.Set<Application>().AsNoTracking().Where(a => a.CallId == id && (a.State == ApplicationState.AwaitingPartners || a.State == ApplicationState.Submitted)).ToListAsync(stop);
        foreach (var application in applied)
            await tell.Run(application, "programmes.mail.cancelled", stop);
        await db.SaveChangesAsync(stop);
        await together.Commit(stop);
        return call;
    }
}
