using Microcity.Platform;

namespace Microcity.Programmes;

/// <summary>Takes an application back while the call is open; until the end one may begin again.</summary>
public sealed class WithdrawApplication(CityDb db, ReadOwn own, Here here)
{
    public async Task<Outcome<Application>> Run(Guid id, int? seen = null, CancellationToken stop = default)
    {
        if (await own.Run(id, stop) is not { } mine)
            return Refusal.NothingHere;
        var application = mine.Application;
        if (Refusal.Of(VersionRules.Outdated(application, seen ?? application.Version), ApplicationRules.NotOpen(mine.Call, here.Now), ApplicationRules.NotNow(application, ApplicationState.Withdrawn)) is { } refusal)
            return refusal;
        application.State = ApplicationState.Withdrawn;
        db.Record(new ApplicationWithdrawn(application.ApplicantId, id, mine.Call.Id));
        await db.SaveChangesAsync(stop);
        return application;
    }
}
