using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.SummerJobs;

/// <summary>An officer begins a summer; what is usual is filled in.</summary>
[Needs(ProgrammePermissions.Manage)]
public sealed class NewSummerPage(DraftSeason draft, Here here) : PageModel
{
    public const int ShownPeriods = 4;

    [BindProperty]
    public DateOnly? OffersFrom { get; set; }

    [BindProperty]
    public DateOnly? OffersUntil { get; set; }

    [BindProperty]
    public DateOnly? Opens { get; set; }

    [BindProperty]
    public DateOnly? Closes { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    [BindProperty]
    public DateOnly? Drawn { get; set; }

    [BindProperty]
    public List<DateOnly?> Periods { get; set; } = [];

    [BindProperty]
    public DateOnly? CutOff { get; set; }

    [BindProperty]
    public Who Municipal { get; set; } = Who.Resident;

    [BindProperty]
    public Who Other { get; set; } = Who.Student;

    /// <summary>Euros an hour, as typed.</summary>
    [BindProperty]
    public string? Rate13 { get; set; }

    [BindProperty]
    public string? Rate15 { get; set; }

    [BindProperty]
    public string? Rate18 { get; set; }

    public void OnGet()
    {
        var year = here.Today.Month > 6 ? here.Today.Year + 1 : here.Today.Year;
        (OffersFrom, OffersUntil, CutOff) = (here.Today, new(year, 3, 15), new(year, 1, 1));
    }

    [Says(Body = "offersFrom=2037-01-10&offersUntil=2037-03-15&opens=2037-03-23&closes=2037-04-10&source=Latvijas Loto&drawn=2037-04-16&periods=2037-06-15&cutOff=2037-01-01&municipal=Resident&other=Student&rate13=4.67&rate15=4.67&rate18=4.67", Refuses = [400])]
    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        var day = here.Today;
        var done = await draft.Run(
            new(OffersFrom ?? day, OffersUntil ?? day, Opens ?? day, Closes ?? day, Source, Drawn ?? day, [.. Periods.OfType<DateOnly>()], CutOff ?? day, Municipal, Other, Cents(Rate13), Cents(Rate15), Cents(Rate18)), stop);
        return done.Done ? LocalRedirect($"~/work/summer/{done.Value.CallId}") : this.Refuse(done.Refusal);
    }

    private static int Cents(string? typed) => MoneyInput.Read("rate13", typed ?? "") is { Done: true } read ? (int)Math.Min(read.Value, int.MaxValue) : 0;
}
