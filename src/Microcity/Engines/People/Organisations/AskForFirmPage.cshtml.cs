using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.People;

/// <summary>Naming the firm that one speaks for; everything else of a firm begins here.</summary>
[Needs(NeedsAttribute.SignedIn)]
public sealed class AskForFirmPage(AskForFirm ask, FirmPromise promise, Visitor visitor) : PageModel
{
    public DateOnly PromisedOn { get; private set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? RegisterNumber { get; set; }

    [BindProperty]
    public OrganisationKind Kind { get; set; }

    [BindProperty]
    public string? Website { get; set; }

    [BindProperty]
    public SpeaksBy SpeaksBy { get; set; }

    [BindProperty]
    public string? Position { get; set; }

    public async Task OnGet(CancellationToken stop) => PromisedOn = await promise.Run(stop);

    [Says(Body = "name=SIA Bākas Gaisma&registerNumber=40000000825&kind=Firm&speaksBy=Board", Refuses = [400, 409])]
    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        PromisedOn = await promise.Run(stop);
        var asked = await ask.Run(visitor.PersonId!.Value, Name, RegisterNumber, Kind, Website, SpeaksBy, Position, stop);
        return asked.Done ? LocalRedirect($"~/firm?firm={asked.Value.OrganisationId}&done=asked") : this.Refuse(asked.Refusal);
    }
}
