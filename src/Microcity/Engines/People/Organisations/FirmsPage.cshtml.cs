using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.People;

/// <summary>All firms for the office: what waits for it first.</summary>
[Needs(PeoplePermissions.Firms)]
public sealed class FirmsPage(CityDb db) : PageModel
{
    private const int OnePage = 20;

    [BindProperty(SupportsGet = true)]
    public FirmFilter Filter { get; set; } = new();

    public FirmsFound Found { get; private set; } = null!;

    public async Task OnGet(CancellationToken stop) => Found = await Filter.Of(db, OnePage, stop);
}
