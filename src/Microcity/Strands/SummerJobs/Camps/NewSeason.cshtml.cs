using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.SummerJobs;

/// <summary>An officer begins a season of camps.</summary>
[Needs(ProgrammePermissions.Manage)]
public sealed class NewSeasonPage(DraftCampSeason draft, Here here) : PageModel
{
    [BindProperty]
    public DateOnly? Opens { get; set; }

    [BindProperty]
    public DateOnly? Closes { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    [BindProperty]
    public DateOnly? Drawn { get; set; }

    [BindProperty]
    public DateOnly? FirstCamp { get; set; }

    [Says(Body = "opens=2037-03-01&closes=2037-03-20&source=Latvijas Loto&drawn=2037-03-26&firstCamp=2037-06-15", Refuses = [400])]
    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        var day = here.Today;
        var done = await draft.Run(Opens ?? day, Closes ?? day, Source, Drawn ?? day, FirstCamp ?? day, stop);
        return done.Done ? LocalRedirect($"~/work/calls/{done.Value.Id}") : this.Refuse(done.Refusal);
    }

    public static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
