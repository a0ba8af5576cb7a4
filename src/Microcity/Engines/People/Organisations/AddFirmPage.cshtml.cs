using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.People;

/// <summary>An officer enters a firm, as from the telephone or the counter.</summary>
[Needs(PeoplePermissions.Firms)]
public sealed class AddFirmPage(AddOrganisation add) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? RegisterNumber { get; set; }

    [BindProperty]
    public OrganisationKind Kind { get; set; }

    [BindProperty]
    public string? Website { get; set; }

    [Says(Body = "name=SIA Kāpu Priede&registerNumber=40000000833&kind=Firm", Refuses = [400, 409])]
    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        var added = await add.Run(Name, RegisterNumber, Kind, Website, stop: stop);
        return added.Done ? LocalRedirect($"~/work/firms/{added.Value.Id}") : this.Refuse(added.Refusal);
    }
}
