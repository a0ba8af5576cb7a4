using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

[Needs(Permissions.Roles), Fresh, Says(At = "id=<role-grants[0].personId>")]
public sealed class GrantRolePage(CityDb db, Visitor visitor, Here here, Installation installation, PersonRegister persons, NoteMinorRead note, GrantRole grant, EndRole end) : PageModel
{
    public string Name { get; private set; } = "";
    public bool Own { get; private set; }
    public IReadOnlyList<RoleGrant> Grants { get; private set; } = [];
    public IReadOnlyList<string> Roles { get; private set; } = [];
    public string Role { get; private set; } = "";
    public string Until { get; private set; } = "";

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        Until = here.Today.AddMonths(12).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return await Load(id, stop) ? Page() : NotFound();
    }

    [Says(Body = "role=officer&until=<day+30>", Refuses = [400, 409])]
    public async Task<IActionResult> OnPostGrant(Guid id, string? role, string? until, CancellationToken stop)
    {
        (Role, Until) = (role ?? "", until ?? "");
        if (!await Load(id, stop))
            return NotFound();
        if (!DateOnly.TryParseExact(Until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return this.Refuse(GrantRules.AlreadyOver(here.Today, here.Today)!);
        var done = await grant.Run(id, Role, day, stop);
        return done.Done ? RedirectToPage(new { id }) : this.Refuse(done.Refusal);
    }

    [Says(Body = "grantId=<role-grants[-1].id>&version=<role-grants[-1].version>", Refuses = [409])]
    public async Task<IActionResult> OnPostEnd(Guid id, Guid grantId, int version, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        var done = await end.Run(grantId, version, stop);
        return done.Done ? RedirectToPage(new { id }) : this.Refuse(done.Refusal);
    }

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        if (await persons.Find(id, stop) is not { } person)
            return false;
        await note.Run(id, "platform.person-roles", stop);
        var today = here.Today;
        (Name, Own) = (person.Name, id == visitor.PersonId);
        Roles = [.. installation.Roles.Where(r => r.Scope is ScopeKind.City).Select(r => r.Name)];
        Grants = await db.Set<RoleGrant>().AsNoTracking().Where(g => g.PersonId == id && (g.Until == null || today < g.Until)).OrderBy(g => g.Id).ToListAsync(stop);
        return true;
    }
}
