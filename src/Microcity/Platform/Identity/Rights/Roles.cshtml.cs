using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

[Needs(Permissions.Roles)]
public sealed class RolesPage(CityDb db, Here here, PersonRegister persons, NoteMinorRead note) : PageModel
{
    public IReadOnlyList<(Guid Person, string Name, RoleGrant Grant)> Grants { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        var today = here.Today;
        var grants = await db.Set<RoleGrant>().AsNoTracking().Where(g => g.Role != "resident" && (g.Until == null || today < g.Until)).OrderByDescending(g => g.Id).Take(200).ToListAsync(stop);
        var names = new Dictionary<Guid, string>();
        foreach (var person in grants.Select(g => g.PersonId).Distinct())
            names[person] = (await persons.Find(person, stop))?.Name ?? "";
        await note.Run(names.Keys, "platform.roles", stop);
        Grants = [.. grants.Select(g => (g.PersonId, names[g.PersonId], g)).OrderBy(g => g.g.Until ?? DateOnly.MaxValue).ThenBy(g => g.Item2, StringComparer.CurrentCulture)];
    }
}
