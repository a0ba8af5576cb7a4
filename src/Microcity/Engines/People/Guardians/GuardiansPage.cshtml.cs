using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>My wards or my guardians: who confirmed it, until when; what waits, and until when the office looks at it.</summary>
[Needs(NeedsAttribute.SignedIn)]
public sealed class GuardiansPage(CityDb db, ReadGuardians read, AskToBeGuardian ask, Visitor visitor, Here here) : PageModel
{
    public IReadOnlyList<GuardianLine> Wards { get; private set; } = [];
    public IReadOnlyList<GuardianLine> Guardians { get; private set; } = [];
    public IReadOnlyList<GuardianRequest> Requests { get; private set; } = [];
    public bool Minor => visitor.Minor(here.Today);

    [BindProperty]
    public string? GivenName { get; set; }

    [BindProperty]
    public string? FamilyName { get; set; }

    [BindProperty]
    public int? BirthYear { get; set; }

    public string Says(GuardianLine line) => here.Say["people.guardians.line", ("day", line.Link.From), ("by", line.ConfirmedBy ?? here.Say["people.guardians.office"]), ("until", line.Until)];

    public async Task OnGet(CancellationToken stop)
    {
        var self = visitor.PersonId!.Value;
        Wards = await read.Wards(self, stop);
        Guardians = await read.Guardians(self, stop);
        Requests = await db.Set<GuardianRequest>().AsNoTracking().Where(r => r.PersonId == self).OrderBy(r => r.Id).ToListAsync(stop);
    }

    [Says(Body = "givenName=Elza&familyName=Ozola&birthYear=2016", Refuses = [400, 409])]
    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        var asked = await ask.Run(GivenName, FamilyName, BirthYear, stop);
        if (asked.Done)
            return RedirectToPage();
        await OnGet(stop);
        return this.Refuse(asked.Refusal);
    }
}
