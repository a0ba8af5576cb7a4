using Microcity.Platform;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>All calls for the office, the newest first.</summary>
[Needs(ProgrammePermissions.Manage)]
public sealed class CallsAtWorkPage(CityDb db, ProgrammeKinds kinds, ReadBarred barred) : PageModel
{
    private const int Most = 100;

    public IReadOnlyList<Call> Calls { get; private set; } = [];

    public IReadOnlyDictionary<Guid, int> Applied { get; private set; } = new Dictionary<Guid, int>();

    public IReadOnlyList<ProgrammeKind> Kinds => kinds.All;

    public async Task OnGet(CancellationToken stop)
    {
        Calls = await db.Set<Call>().AsNoTracking().OrderByDescending(c => c.Id).Take(Most).ToListAsync(stop);
        var ids = Calls.Select(c => c.Id).ToList();
        Applied = await barred.There().Where(a => ids.Contains(a.CallId) && (a.State == ApplicationState.AwaitingPartners || a.State == ApplicationState.Submitted)).GroupBy(a => a.CallId).ToDictionaryAsync(g => g.Key, g => g.Count(), stop);
    }
}
