using Microcity.Platform;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>What one can apply for now, what comes, what was.</summary>
[OpenToAll]
public sealed class CallsPage(CityDb db, Here here) : PageModel
{
    private const int Most = 50;

    public ILookup<int, Call> Calls { get; private set; } = null!;

    public async Task OnGet(CancellationToken stop)
    {
        var calls = await db.Set<Call>().AsNoTracking().Where(c => c.State != CallState.Draft).OrderByDescending(c => c.ClosesAt).Take(Most).ToListAsync(stop);
        Calls = calls.ToLookup(c => c.StateAt(here.Now) switch { CallState.Open => 0, CallState.Announced => 1, _ => 2 });
    }
}
