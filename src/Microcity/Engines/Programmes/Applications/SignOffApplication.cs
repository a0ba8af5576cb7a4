using Microcity.Platform;

namespace Microcity.Programmes;

/// <summary>A guardian says yes to what a minor sent; from then on it counts.</summary>
public sealed class SignOffApplication(CityDb db, Visitor visitor, ReadOwn own, Here here)
{
    public async Task<Outcome<Application>> Run(Guid id, CancellationToken stop = default)
    {
        if (await own.Run(id, stop) is not { AsGuardian: true } ward)
            return Refusal.NothingHere;
        var application = ward.Application;
        if (application.State is ApplicationState.Submitted)
            return application;
        if (Refusal.Of(SignOffRules.Over(ward.Call, here.Now), ApplicationRules.NotNow(application, ApplicationState.Submitted)) is { } refusal)
            return refusal;
        application.State = ApplicationState.Submitted;
        db.Add(new SignOff { ApplicationId = id, SignerId = visitor.PersonId, Method = SignOffMethod.Account });
        db.Record(new ApplicationSubmitted(application.ApplicantId, id, ward.Call.Id));
        await db.SaveChangesAsync(stop);
        return application;
    }
}
