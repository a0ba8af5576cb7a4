using Microcity.Matching;
using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Grants;

/// <summary>An officer begins a call for innovation grants.</summary>
[Needs(ProgrammePermissions.Manage)]
public sealed class NewGrantCallPage(DraftGrantCall draft, Here here) : PageModel
{
    [BindProperty]
    public DateOnly? Opens { get; set; }

    [BindProperty]
    public DateOnly? Closes { get; set; }

    [BindProperty]
    public DateOnly? ReviewsDue { get; set; }

    [BindProperty]
    public DateOnly? Starts { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    [BindProperty]
    public string? Budget { get; set; }

    [BindProperty]
    public LineMode Line { get; set; } = LineMode.Partial;

    [BindProperty]
    public int Quorum { get; set; } = RankingRules.UsualQuorum;

    [Says(Body = "opens=2037-03-01&closes=2037-03-20&reviewsDue=2037-04-10&starts=2037-06-01&source=Latvijas Loto&budget=37008&line=Partial&quorum=3", Refuses = [400])]
    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        var (day, budget) = (here.Today, MoneyInput.Read("budget", Budget ?? ""));
        if (!budget.Done)
            return this.Refuse(budget.Refusal);
        var done = await draft.Run(Opens ?? day, Closes ?? day, ReviewsDue ?? day, Starts ?? day, Source, budget.Value, Line, Quorum, stop);
        return done.Done ? LocalRedirect($"~/work/calls/{done.Value.Id}") : this.Refuse(done.Refusal);
    }

    public static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
