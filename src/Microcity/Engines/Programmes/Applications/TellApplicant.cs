using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>Writes to an applicant, and to the guardians of a minor, that there is something to read; what it is stands on the page alone.</summary>
public sealed class TellApplicant(CityDb db, ReadGuardians guardians, ProgrammeKinds kinds, Here here)
{
    public async Task Run(Application application, string textKey, CancellationToken stop)
    {
        var call = await db.Set<Call>().AsNoTracking().FirstAsync(c => c.Id == application.CallId, stop);
        await Write(await db.Set<Person>().AsNoTracking().FirstAsync(p => p.Id == application.ApplicantId, stop), call, textKey, stop);
        foreach (var line in await guardians.Guardians(application.ApplicantId, stop))
            await Write(line.Guardian, call, textKey, stop);
    }

    public Task Guardian(Person guardian, Call call, string textKey, CancellationToken stop) => Write(guardian, call, textKey, stop);

    private async Task Write(Person person, Call call, string textKey, CancellationToken stop)
    {
        if ((await db.Set<Account>().Where(a => a.PersonId == person.Id).Select(a => a.Email).FirstOrDefaultAsync(stop) ?? person.Email) is not { } address)
            return;
        var say = here.In(person.Language);
        var name = CallWords.Name(say, kinds, call);
        db.Add(MailOut.To(address, say["programmes.mail.subject", ("name", name)], say[textKey, ("name", name)], here.Now));
    }
}
