using Microcity.People;
using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>A firm's advert for the office: publish it with one button, or send it back and say what is needed.</summary>
[Needs(SkillPermissions.Manage), Says(At = "id=<adverts[0].id>")]
public sealed class LookAtAdvertPage(CityDb db, ShowAdvert show, PublishAdvert publish, ReturnAdvert giveBack, Here here) : PageModel
{
    public Advert Advert { get; private set; } = null!;

    public Organisation Firm { get; private set; } = null!;

    public AdvertSheet Sheet { get; private set; } = null!;

    public string? Done { get; private set; }

    public bool Returning { get; private set; }

    [BindProperty]
    public string? Needed { get; set; }

    [Says(Refuses = [404])]
    public async Task<IActionResult> OnGet(Guid id, string? done, CancellationToken stop)
    {
        Done = done switch { "published" => here.Say["skills.look.done-published"], "returned" => here.Say["skills.look.done-returned"], _ => null };
        return await Load(id, stop) ? Page() : NotFound();
    }

    [Says(Body = "version=<adverts[0].version>", OnlyWith = "an advert that waits", Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPostPublish(Guid id, int version, CancellationToken stop) => await Answer(id, await publish.Run(id, version, stop), "published", stop);

    [Says(Body = "version=<adverts[0].version>&needed=The place is missing.", OnlyWith = "an advert that waits", Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPostReturn(Guid id, int version, CancellationToken stop)
    {
        Returning = true;
        return await Answer(id, await giveBack.Run(id, Needed, version, stop), "returned", stop);
    }

    private async Task<IActionResult> Answer(Guid id, Outcome<Advert> outcome, string done, CancellationToken stop)
    {
        if (outcome.Done)
            return RedirectToPage(new { id, done });
        return await Load(id, stop) ? this.Refuse(outcome.Refusal) : NotFound();
    }

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        if (await db.Set<Advert>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == id && a.State != AdvertState.Draft && a.State != AdvertState.Withdrawn, stop) is not { } advert)
            return false;
        (Advert, Firm) = (advert, await db.Set<Organisation>().AsNoTracking().SingleAsync(o => o.Id == advert.OrganisationId, stop));
        Sheet = await show.Run(advert, Firm, stop);
        return true;
    }
}
