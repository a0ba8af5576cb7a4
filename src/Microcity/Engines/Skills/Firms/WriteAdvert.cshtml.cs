using Microcity.People;
using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Writing an advert: skills to tick, where and until when. Every press keeps what was typed.</summary>
[Needs(NeedsAttribute.SignedIn)]
public sealed class WriteAdvertPage(CityDb db, MyFirms mine, SuggestSkills suggest, KeepAdvert keep, ReadAdvert read, Here here) : OpeningFormPage(suggest, here)
{
    private const string OnlyWith = "an advert of one's firm";

    private readonly SuggestSkills suggest = suggest;

    public MyFirm Mine { get; private set; } = null!;

    public IReadOnlyList<MyFirm> All { get; private set; } = [];

    /// <summary>Why the office sent it back.</summary>
    public string? Needed { get; private set; }

    [Says(At = "id=<uuid>", OnlyWith = OnlyWith, Refuses = [404])]
    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        if (await Load(id, stop) is not { } advert)
            return NotFound();
        if (AdvertRules.NotToChange(advert) is not null)
            return LocalRedirect($"~/firm/openings/{id}");
        Form = AdvertRules.FormOf(advert);
        Form.Version = advert.Version;
        return await Show(add: false, stop);
    }

    [Says(At = "id=<uuid>", Body = "version=1&title=Welder&text=MIG welding", OnlyWith = OnlyWith, Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPostLook(Guid id, CancellationToken stop)
    {
        if (await Load(id, stop) is null)
            return NotFound();
        await suggest.Run(Form, add: true, stop);
        return await Kept(id, $"~/firm/openings/{id}/change#requirements", stop);
    }

    [Says(At = "id=<uuid>", Body = "version=1&title=Welder", OnlyWith = OnlyWith, Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPostKeep(Guid id, CancellationToken stop) =>
        await Load(id, stop) is null ? NotFound() : await Kept(id, $"~/firm/openings?firm={Mine.Firm.Id}&done=kept", stop);

    [Says(At = "id=<uuid>", Body = "version=1&title=Welder&place=Ventspils&openUntil=<day+30>&few=true", OnlyWith = OnlyWith, Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPost(Guid id, CancellationToken stop)
    {
        if (await Load(id, stop) is null)
            return NotFound();
        var kept = await keep.Run(Mine, id, Form, Form.Version, stop);
        if (!kept.Done)
            return await Show(add: false, stop, kept.Refusal);
        Form.Version = kept.Value.Version;
        var content = await read.Run(kept.Value, Mine.Firm, stop);
        if ((content.Refusal ?? (Form.Few ? null : OpportunityRules.FewSkills(content.Value!.Requirements))) is { } unfit)
            return await Show(add: false, stop, unfit);
        return LocalRedirect($"~/firm/openings/{id}");
    }

    private async Task<IActionResult> Kept(Guid id, string next, CancellationToken stop)
    {
        var kept = await keep.Run(Mine, id, Form, Form.Version, stop);
        return kept.Done ? LocalRedirect(next) : await Show(add: false, stop, kept.Refusal);
    }

    private async Task<Advert?> Load(Guid id, CancellationToken stop)
    {
        if (await db.Set<Advert>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, stop) is not { } advert
            || await mine.Find(advert.OrganisationId, stop) is not { } firm || !AdvertRules.MayChange(firm, advert))
            return null;
        (Mine, All, Needed) = (firm, await mine.All(stop), advert.Needed);
        return advert;
    }
}
