using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.SummerJobs;

/// <summary>The season of camps that is on, or what to do while there is none.</summary>
[OpenToAll]
public sealed class CampsPage(CityDb db, ReadPosts posts) : PageModel
{
    public Call? Call { get; private set; }

    public IReadOnlyList<PostLine> Posts { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        Call = await db.Set<Call>().AsNoTracking().Where(c => c.Kind == CampKind.Code && c.State != CallState.Draft && c.State != CallState.Cancelled && c.State != CallState.Closed).OrderByDescending(c => c.OpensAt).FirstOrDefaultAsync(stop);
        if (Call is not null)
            Posts = await posts.Run(Call, stop);
        return Page();
    }
}
