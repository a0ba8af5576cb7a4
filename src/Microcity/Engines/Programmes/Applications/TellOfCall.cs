using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>Writes to one person about a call, where their address is known; whoever calls it saves.</summary>
public sealed class TellOfCall(CityDb db, ProgrammeKinds kinds, Here here)
{
    public async Task Run(Person person, Call call, string textKey, CancellationToken stop)
    {
        if ((await db.Set<Account>().Where(a => a.PersonId == person.Id).Select(a => a.Email).FirstOrDefaultAsync(stop) ?? person.Email) is not { } address)
            return;
        var say = here.In(person.Language);
        var name = CallWords.Name(say, kinds, call);
        db.Add(MailOut.To(address, say["programmes.mail.subject", ("name", name)], say[textKey, ("name", name)], here.Now));
    }
}
