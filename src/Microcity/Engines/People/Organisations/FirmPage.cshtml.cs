using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Microcity.People;

/// <summary>Our page: what waits for the firm's answer and how long, what the office has promised, what is still needed before anything is public.</summary>
[Needs(NeedsAttribute.SignedIn)]
public sealed class FirmPage(MyFirms mine, ReadFirm read, CorrectOrganisation correct, FirmPromise promise, Here here) : OfMyFirmPage(mine)
{
    public KnownOfFirm Known { get; private set; } = new(null, [], []);

    /// <summary>By when the office would answer a firm that asks today.</summary>
    public DateOnly PromisedOn { get; private set; }

    public string? Done { get; private set; }

    public string? Name { get; private set; }

    public string? RegisterNumber { get; private set; }

    public string? Website { get; private set; }

    public bool MayCorrect => Mine is { Firm.State: not OrganisationState.Verified, Mine.State: RepresentativeState.Asked or RepresentativeState.Confirmed };

    public bool Correcting => ViewData[RefusedPage.Key] is not null || Mine.Firm is { State: OrganisationState.Refused } or { RegisterNumber: null };

    public async Task<IActionResult> OnGet(Guid? firm, string? done, CancellationToken stop)
    {
        PromisedOn = await promise.Run(stop);
        if (!await Show(firm, stop))
            return firm is null ? Page() : NotFound();
        Done = done switch { "asked" => here.Say["people.firm.done-asked"], "corrected" => here.Say["people.firm.done-corrected"], _ => null };
        (Name, RegisterNumber, Website) = (Mine.Firm.Name, Mine.Firm.RegisterNumber, Mine.Firm.Website);
        return Page();
    }

    [Says(At = "firm=<uuid>", Body = "version=1&name=SIA Jūras Vējš", OnlyWith = "a firm that is not verified", Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPostCorrect(Guid firm, string? name, string? registerNumber, string? website, int version, CancellationToken stop)
    {
        var corrected = await correct.Run(firm, name, registerNumber, website, version, stop);
        if (corrected.Done)
            return LocalRedirect($"~/firm?firm={firm}&done=corrected");
        if (!await Show(firm, stop))
            return NotFound();
        (Name, RegisterNumber, Website) = (name, registerNumber, website);
        return this.Refuse(corrected.Refusal);
    }

    private async Task<bool> Show(Guid? firm, CancellationToken stop)
    {
        if (!await Open(firm, stop))
            return false;
        Known = await read.Run(new(Mine.Firm.Id, Office: false), stop);
        return true;
    }
}
