using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>One firm for the office: verify it or say what is needed, who speaks for it, what it offers.</summary>
[Needs(PeoplePermissions.Firms), Says(At = "id=<organisations[0].id>")]
public sealed class OneFirmPage(CityDb db, VerifyOrganisation verify, RefuseOrganisation refuse, CorrectOrganisation correct, AddContact addContact, ReadFirm read, Here here) : PageModel
{
    public Organisation Firm { get; private set; } = null!;
    public IReadOnlyList<FirmPerson> People { get; private set; } = [];
    public KnownOfFirm Known { get; private set; } = new(null, [], []);
    public string? Done { get; private set; }
    public bool Refusing { get; private set; }
    public bool Changing { get; private set; }
    public bool AddingContact { get; private set; }

    [BindProperty]
    public string? Needed { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? RegisterNumber { get; set; }

    [BindProperty]
    public string? Website { get; set; }

    [BindProperty]
    public string? GivenName { get; set; }

    [BindProperty]
    public string? FamilyName { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty]
    public string? Position { get; set; }

    [Says(Refuses = [404])]
    public async Task<IActionResult> OnGet(Guid id, string? done, CancellationToken stop)
    {
        Done = done switch
        {
            "verified" => here.Say["people.one-firm.done-verified"],
            "refused" => here.Say["people.one-firm.done-refused"],
            "changed" => here.Say["people.firm.done-corrected"],
            "contact" => here.Say["people.one-firm.done-contact"],
            _ => null,
        };
        return await Load(id, stop) ? Page() : NotFound();
    }

    [Says(Body = "version=<organisations[0].version>", OnlyWith = "a firm that is not verified", Refuses = [404, 409])]
    public async Task<IActionResult> OnPostVerify(Guid id, int version, CancellationToken stop) => await Answer(id, (await verify.Run(id, version, stop)).Refusal, "verified", stop);

    [Says(Body = "version=<organisations[0].version>&needed=The number of the register.", Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPostRefuse(Guid id, int version, CancellationToken stop)
    {
        Refusing = true;
        return await Answer(id, (await refuse.Run(id, Needed, version, stop)).Refusal, "refused", stop);
    }

    [Says(Body = "version=<organisations[0].version>&name=SIA Kāpu Priede&registerNumber=40000000841", Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPostChange(Guid id, int version, CancellationToken stop)
    {
        Changing = true;
        return await Answer(id, (await correct.Run(id, Name, RegisterNumber, Website, version, stop)).Refusal, "changed", stop);
    }

    [Says(Body = "givenName=Zane&familyName=Lapiņa&email=zane@firma.example", Refuses = [400, 404])]
    public async Task<IActionResult> OnPostContact(Guid id, CancellationToken stop)
    {
        AddingContact = true;
        return await Answer(id, (await addContact.Run(id, GivenName ?? "", FamilyName ?? "", Email, Phone, Position, stop)).Refusal, "contact", stop);
    }

    private async Task<IActionResult> Answer(Guid id, Refusal? refusal, string done, CancellationToken stop)
    {
        if (refusal is null)
            return RedirectToPage(new { id, done });
        return await Load(id, stop) ? this.Refuse(refusal) : NotFound();
    }

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        if (await db.Set<Organisation>().AsNoTracking().FirstOrDefaultAsync(o => o.Id == id, stop) is not { } firm)
            return false;
        Firm = firm;
        People = await FirmPerson.Of(db, r => r.OrganisationId == id && (r.State == RepresentativeState.Asked || r.State == RepresentativeState.Confirmed), stop);
        Known = await read.Run(new(id, Office: true), stop);
        if (!Changing)
            (Name, RegisterNumber, Website) = (firm.Name, firm.RegisterNumber, firm.Website);
        return true;
    }
}
