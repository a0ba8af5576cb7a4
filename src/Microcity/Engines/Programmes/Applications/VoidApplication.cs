using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>An officer says that what was sent does not count, a second one by the same person or a false statement, and why; never about themselves or their own.</summary>
public sealed class VoidApplication(CityDb db, Visitor visitor, ReadGuardians guardians, ReadBarred barred, TellApplicant tell, Here here)
{
    /// <param name="ticket">Of the application, as it was typed.</param>
    public async Task<Outcome<Application>> Run(Guid callId, string? ticket, string? why, CancellationToken stop = default)
    {
        var code = ticket?.Trim().ToUpperInvariant() ?? "";
        if (await db.Set<Call>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == callId, stop) is not { } call)
            return Refusal.NothingHere;
        var gone = await barred.Run(callId, stop);
        var application = await db.Set<Application>().FirstOrDefaultAsync(a => a.CallId == callId && a.Ticket == code, stop);
        if (application is null || (gone.Contains(application.Id) && application.ApplicantId != visitor.PersonId))
            return ApplicationRules.NoTicket;
        if (Refusal.Of(
            ApplicationRules.Counted(call, here.Now), CallRules.NoWhy(why, "voidWhy"), ApplicationRules.NotNow(application, ApplicationState.Void),
            await Own(application.ApplicantId, stop)) is { } refusal)
            return refusal;
        (application.State, application.Why) = (ApplicationState.Void, why!.Trim());
        db.Record(new ApplicationVoided(application.ApplicantId, application.Id, callId));
        await tell.Run(application, "programmes.mail.void", stop);
        await db.SaveChangesAsync(stop);
        return application;
    }

    private async Task<Refusal?> Own(Guid applicant, CancellationToken stop) =>
        visitor.PersonId is { } self && (self == applicant || await guardians.Guards(self, applicant, stop) || await guardians.Guards(applicant, self, stop))
            ? Refusal.Rule(new Reason("programmes.own-check", "programmes.reason.own-check", [], [new("programmes.remedy.another-person")]))
            : null;
}
