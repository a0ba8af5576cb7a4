using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>An officer enters a guardian's yes that came on paper.</summary>
public sealed class EnterSignOff(CityDb db, Visitor visitor, Here here)
{
    public async Task<Outcome<Application>> Run(Guid id, int? seen = null, CancellationToken stop = default)
    {
        if (await db.Set<Application>().FirstOrDefaultAsync(a => a.Id == id && a.State != ApplicationState.Draft, stop) is not { } application)
            return Refusal.NothingHere;
        var call = await db.Set<Call>().AsNoTracking().FirstAsync(c => c.Id == application.CallId, stop);
        if (Refusal.Of(VersionRules.Outdated(application, seen ?? application.Version), SignOffRules.Over(call, here.Now), ApplicationRules.NotNow(application, ApplicationState.Submitted)) is { } refusal)
            return refusal;
        application.State = ApplicationState.Submitted;
        db.Add(new SignOff { ApplicationId = id, Method = SignOffMethod.Paper, EnteredById = visitor.PersonId });
        db.Record(new ApplicationSubmitted(application.ApplicantId, id, call.Id));
        await db.SaveChangesAsync(stop);
        return application;
    }
}
