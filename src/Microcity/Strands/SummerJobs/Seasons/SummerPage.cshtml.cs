using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.SummerJobs;

/// <summary>The summer as five steps, where we are now, and the one thing to do.</summary>
[OpenToAll]
public sealed class SummerPage(CityDb db, Visitor visitor, ReadSeason seasons) : PageModel
{
    /// <summary>Null while none is planned.</summary>
    public OneSeason? Season { get; private set; }

    public Lottery? Lottery { get; private set; }

    /// <summary>One's own application to it.</summary>
    public Guid? Mine { get; private set; }

    public async Task OnGet(CancellationToken stop)
    {
        if ((Season = await seasons.Current(stop)) is not { } season)
            return;
        Lottery = await db.Set<Lottery>().AsNoTracking().SingleAsync(l => l.CallId == season.Call.Id, stop);
        if (visitor.PersonId is { } self)
            Mine = await db.Set<Application>().Where(a => a.CallId == season.Call.Id && a.ApplicantId == self && a.State != ApplicationState.Withdrawn && a.State != ApplicationState.Void).Select(a => (Guid?)a.Id).FirstOrDefaultAsync(stop);
    }
}
