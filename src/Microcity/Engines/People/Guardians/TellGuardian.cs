using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>Writes to a guardian that something was decided; the child's name stays on the page.</summary>
public sealed class TellGuardian(CityDb db, Here here)
{
    public async Task Run(Person guardian, string textKey, CancellationToken stop)
    {
        var address = await db.Set<Account>().Where(a => a.PersonId == guardian.Id).Select(a => a.Email).FirstOrDefaultAsync(stop) ?? guardian.Email;
        if (address is null)
            return;
        var say = here.In(guardian.Language);
        db.Add(MailOut.To(address, say["people.guardians.mail-subject"], say[textKey], here.Now));
    }
}
