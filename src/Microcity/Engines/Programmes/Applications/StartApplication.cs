using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>Begins an application, for oneself or for a ward; nobody has two in one call.</summary>
public sealed class StartApplication(CityDb db, Visitor visitor, ReadOwn own, Here here)
{
    /// <param name="applicant">Null for oneself.</param>
    public async Task<Outcome<Application>> Run(Guid call, Guid? applicant = null, CancellationToken stop = default)
    {
        var who = applicant ?? visitor.PersonId!.Value;
        if (await db.Set<Call>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == call, stop) is not { } found || !CallRules.Shown(found.State) || !await own.IsOwn(who, stop))
            return Refusal.NothingHere;
        if (ApplicationRules.NotOpen(found, here.Now) is { } refusal)
            return refusal;
        var application = new Application { Id = Ids.Next(here.Now), CallId = call, ApplicantId = who, Ticket = ApplicationRules.NewTicket() };
        application.FormVersionId = await db.Set<FormVersion>().Where(f => f.CallId == call).OrderByDescending(f => f.No).Select(f => (Guid?)f.Id).FirstOrDefaultAsync(stop);
        db.Add(application);
        try
        {
            await db.SaveChangesAsync(stop);
            return application;
        }
        catch (DbUpdateException failure) when (failure.IsDuplicate())
        {
            db.ChangeTracker.Clear();
            var there = await db.Set<Application>().AsNoTracking().Where(a => a.CallId == call && a.ApplicantId == who && a.State != ApplicationState.Withdrawn && a.State != ApplicationState.Void && a.State != ApplicationState.Lapsed)
                .Select(a => a.Id).SingleAsync(stop);
            return ApplicationRules.AlreadyIn(there);
        }
    }
}
