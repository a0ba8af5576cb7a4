using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Gives a person a role until a day; they sign in again to use it.</summary>
public sealed class GrantRole(CityDb db, Visitor visitor, Installation installation, PersonRegister persons, EndSessionsOf endSessions, Here here, TimeProvider clock)
{
    /// <param name="until">The first day without the role; null for no end.</param>
    public async Task<Outcome<RoleGrant>> Run(Guid person, string role, DateOnly? until, CancellationToken stop = default)
    {
        if (await persons.Find(person, stop) is null)
            return Refusal.NothingHere;
        if (Refusal.Of(
            GrantRules.Own(person, visitor.PersonId),
            GrantRules.UnknownRole(role, installation.Roles.Where(r => r.Scope is ScopeKind.City).Select(r => r.Name)),
            GrantRules.AlreadyOver(until, here.Today),
            GrantRules.TooLong(until, here.Today, installation.Roles.FirstOrDefault(r => r.Name == role)?.LongestDays)) is { } refusal)
            return refusal;
        var grant = new RoleGrant { PersonId = person, Role = role, From = here.Today, Until = until, GrantedBy = visitor.PersonId };
        db.Add(grant);
        db.Record(new RoleGranted(person, role, ScopeKind.City, until));
        await endSessions.Run(person, stop);
        if (role == GrantRules.Administrator)
            await TellAdministrators(stop);
        await db.SaveChangesAsync(stop);
        return grant;
    }

    private async Task TellAdministrators(CancellationToken stop)
    {
        var today = here.Today;
        var addresses = await db.Set<RoleGrant>().Where(g => g.Role == GrantRules.Administrator && g.From <= today && (g.Until == null || today < g.Until))
            .Join(db.Set<Account>(), g => g.PersonId, a => a.PersonId, (g, a) => a.Email).Distinct().ToListAsync(stop);
        foreach (var address in addresses)
            db.Add(MailOut.To(address, here.Say["platform.mail.administrator-subject"], here.Say["platform.mail.administrator"], clock.GetUtcNow().UtcDateTime));
    }
}
