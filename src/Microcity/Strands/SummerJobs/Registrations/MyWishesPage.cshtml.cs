using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.SummerJobs;

/// <summary>A short address that leads to one's own wishes, and later to what came of them.</summary>
[Needs(NeedsAttribute.SignedIn)]
public sealed class MyWishesPage(CityDb db, Visitor visitor, ReadSeason seasons) : PageModel
{
    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        var self = visitor.PersonId;
        return await seasons.Current(stop) is { } season
            && await db.Set<Application>().Where(a => a.CallId == season.Call.Id && a.ApplicantId == self && a.State != ApplicationState.Withdrawn && a.State != ApplicationState.Void).Select(a => (Guid?)a.Id).FirstOrDefaultAsync(stop) is { } mine
            ? LocalRedirect($"~/applications/{mine}")
            : Page();
    }
}
