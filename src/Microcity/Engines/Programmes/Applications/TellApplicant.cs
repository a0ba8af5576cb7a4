using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>Writes to an applicant, and to the guardians of a minor, that there is something to read; what it is stands on the page alone.</summary>
public sealed class TellApplicant(CityDb db, ReadGuardians guardians, TellOfCall tell)
{
    public async Task Run(Application application, string textKey, CancellationToken stop)
    {
        var call = await db.Set<Call>().AsNoTracking().FirstAsync(c => c.Id == application.CallId, stop);
        await tell.Run(await db.Set<Person>().AsNoTracking().FirstAsync(p => p.Id == application.ApplicantId, stop), call, textKey, stop);
        foreach (var line in await guardians.Guardians(application.ApplicantId, stop))
            await tell.Run(line.Guardian, call, textKey, stop);
    }
}
