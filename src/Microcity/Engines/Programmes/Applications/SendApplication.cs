using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>Sends an application. Of a minor it counts once a guardian said yes; a guardian who sends it says so by that.</summary>
public sealed class SendApplication(CityDb db, Visitor visitor, ReadOwn own, ReadGuardians guardians, SendNotice notice, ReadForm forms, ProgrammeKinds kinds, IServiceProvider scope, Here here)
{
    public async Task<Outcome<Application>> Run(Guid id, int? seen = null, CancellationToken stop = default)
    {
        if (await own.Run(id, stop) is not { } mine)
            return Refusal.NothingHere;
        var application = mine.Application;
        var applicant = await db.Set<Person>().AsNoTracking().FirstAsync(p => p.Id == application.ApplicantId, stop);
        var waits = !mine.AsGuardian && SignOffRules.Needed(applicant, here.Today) && !await db.Set<SignOff>().AnyAsync(s => s.ApplicationId == id, stop);
        var to = waits ? ApplicationState.AwaitingPartners : ApplicationState.Submitted;
        if (Refusal.Of(
            VersionRules.Outdated(application, seen ?? application.Version), ApplicationRules.NotOpen(mine.Call, here.Now), ApplicationRules.NotNow(application, to),
            application.FormVersionId is null ? ApplicationRules.NoWishes(application.Wishes.Count) : await forms.Incomplete(application, stop),
            kinds[mine.Call.Kind].Unready is { } unready ? await unready(scope, application, stop) : null) is { } refusal)
            return refusal;
        (application.State, application.SentAt) = (to, here.Now);
        application.AnswersSha256 = await forms.Sha256(application, stop);
        if (mine.AsGuardian && SignOffRules.Needed(applicant, here.Today))
            db.Add(new SignOff { ApplicationId = id, SignerId = visitor.PersonId, Method = SignOffMethod.Account });
        if (to is ApplicationState.Submitted)
            db.Record(new ApplicationSubmitted(application.ApplicantId, id, mine.Call.Id));
        else
            foreach (var guardian in await guardians.Guardians(application.ApplicantId, stop))
                await notice.Run(guardian.Guardian.Id, "programmes.mail.subject", "programmes.mail.sign-off", $"/applications/{id}", stop);
        await db.SaveChangesAsync(stop);
        return application;
    }
}
