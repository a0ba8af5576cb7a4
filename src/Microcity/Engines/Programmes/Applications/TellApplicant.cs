using Microcity.People;
using Microcity.Platform;

namespace Microcity.Programmes;

/// <summary>Tells an applicant, and the guardians of a minor, that there is something to read; what it is stands on the page alone.</summary>
public sealed class TellApplicant(ReadGuardians guardians, SendNotice notice)
{
    public async Task Run(Application application, string textKey, CancellationToken stop)
    {
        var told = (await guardians.Hears(application.ApplicantId, stop)).Concat((await guardians.Guardians(application.ApplicantId, stop)).Select(g => g.Guardian.Id));
        foreach (var person in told.Distinct())
            await notice.Run(person, "programmes.mail.subject", textKey, $"/applications/{application.Id}", stop);
    }
}
