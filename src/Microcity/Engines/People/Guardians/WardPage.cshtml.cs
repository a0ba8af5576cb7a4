using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.People;

/// <summary>What a guardian decides or sees of one ward: consents, who opened the record, the data.</summary>
[Needs(NeedsAttribute.SignedIn)]
public sealed class WardPage(
    ReadGuardians guardians, ReadBehalf behalf, ReadConsents consents, ReadOpened opened, ReadDataRequests data, GiveConsent give, WithdrawConsent withdraw,
    AskForCopy copy, AskForErasure erase, UndoErasure undo, EndGuardianship end, Visitor visitor, Here here) : PageModel
{
    internal const string OnlyWith = "a ward";

    private Guardianship link = null!;

    public Person Ward { get; private set; } = null!;
    public DateOnly Until { get; private set; }
    public bool Decides { get; private set; }
    public DateOnly DecidesFrom { get; private set; }
    public IReadOnlyList<Consent> Consents { get; private set; } = [];
    public IReadOnlyList<OpenedLine> Looks { get; private set; } = [];
    public DataRequests Data { get; private set; } = null!;

    [Says(At = "id=<uuid>", OnlyWith = OnlyWith, Refuses = [404])]
    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop) => await Load(id, stop) ? Page() : NotFound();

    [Says(At = "id=<uuid>", Body = "purpose=x", OnlyWith = OnlyWith, Refuses = [404, 409])]
    public async Task<IActionResult> OnPostGive(Guid id, string purpose, CancellationToken stop) => await Answer(id, (await give.Run(purpose, id, stop)).Refusal, stop);

    [Says(At = "id=<uuid>", Body = "purpose=x", OnlyWith = OnlyWith, Refuses = [404, 409])]
    public async Task<IActionResult> OnPostWithdraw(Guid id, string purpose, CancellationToken stop) => await Answer(id, (await withdraw.Run(purpose, id, stop)).Refusal, stop);

    [Says(At = "id=<uuid>", OnlyWith = OnlyWith, Refuses = [404, 409, 429])]
    public async Task<IActionResult> OnPostCopy(Guid id, CancellationToken stop)
    {
        if (!visitor.Fresh(here.Now))
            return LocalRedirect($"~/sign-in?return=/me/guardians/{id}");
        var asked = await copy.Run(id, stop);
        return asked.Done ? LocalRedirect($"~/progress/{asked.Value.Job}") : await Answer(id, asked.Refusal, stop);
    }

    [Says(At = "id=<uuid>", OnlyWith = OnlyWith, Refuses = [404, 409])]
    public async Task<IActionResult> OnPostErase(Guid id, CancellationToken stop) => visitor.Fresh(here.Now)
        ? await Answer(id, (await erase.Run(now: false, id, stop)).Refusal, stop)
        : LocalRedirect($"~/sign-in?return=/me/guardians/{id}");

    [Says(At = "id=<uuid>", OnlyWith = OnlyWith, Refuses = [404, 409])]
    public async Task<IActionResult> OnPostUndo(Guid id, CancellationToken stop) => await Answer(id, (await undo.Run(id, stop)).Refusal, stop);

    [Says(At = "id=<uuid>", OnlyWith = OnlyWith, Refuses = [404])]
    public async Task<IActionResult> OnPostEnd(Guid id, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        await end.Run(link.Id, stop);
        return LocalRedirect("~/me/guardians");
    }

    private async Task<IActionResult> Answer(Guid id, Refusal? refusal, CancellationToken stop)
    {
        if (refusal is null)
            return RedirectToPage(new { id });
        return await Load(id, stop) ? this.Refuse(refusal) : NotFound();
    }

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        if ((await guardians.Wards(visitor.PersonId!.Value, stop)).FirstOrDefault(g => g.Ward.Id == id) is not { } line)
            return false;
        var age = behalf.ConsentAge;
        (link, Ward, Until) = (line.Link, line.Ward, line.Until);
        (Decides, DecidesFrom) = (GuardianRules.Decides(Ward, age, here.Today), Ages.From(Ward.BirthYear!.Value, Ward.BirthDate, age));
        Consents = await consents.Run(id, stop);
        Looks = await opened.Run(id, stop);
        Data = await data.Run(id, stop);
        return true;
    }
}
