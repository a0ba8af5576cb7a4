using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>One page for its editor: write, look, keep, publish, say that it is still right, take down, remove.</summary>
[Needs(Permissions.Pages), Says(At = "id=<work/pages[0].id>")]
public sealed class EditPagePage(
    CityDb db, SavePage save, PublishPage publish, TakeDownPage takeDown, CheckPage check, RemovePage remove, PersonRegister persons, Colleagues colleagues, Here here) : PageFormPage(colleagues, here)
{
    private const string AtVersion = "version=<work/pages[0].version>";

    private readonly Here here = here;

    public Wording Name { get; private set; }

    public string? Owner { get; private set; }

    public string? Done { get; private set; }

    private PageEdition? Newest { get; set; }

    public async Task<IActionResult> OnGet(Guid id, string? done, CancellationToken stop)
    {
        Done = done switch
        {
            "saved" => here.Say["platform.page.saved"],
            "published" => here.Say["platform.page.published"],
            "taken-down" => here.Say["platform.page.taken-down"],
            "checked" => here.Say["platform.page.checked"],
            _ => null,
        };
        return await Load(id, stop) ? Page() : NotFound();
    }

    [Says(200, Body = "title-lv=Ziņas", Refuses = [404])]
    public async Task<IActionResult> OnPostLook(Guid id, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        (Form, Looking) = (PageForm.Typed(Languages, Request.Form), true);
        return Page();
    }

    [Says(Body = "title-lv=Ziņas&text-lv=Divi teikumi.&" + AtVersion, Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPost(Guid id, CancellationToken stop)
    {
        var typed = PageForm.Typed(Languages, Request.Form);
        var done = await save.Run(id, typed.Content, typed.Version, stop);
        if (done.Done)
            return LocalRedirect($"~/work/pages/{id}?done=saved");
        if (!await Load(id, stop))
            return NotFound();
        if (done.Refusal.Kind is RefusalKind.Outdated)
        {
            Conflict = typed.Differing(Form, here.Say);
            typed.Version = Form.Version;
        }
        Form = typed;
        return this.Refuse(done.Refusal);
    }

    [Says(Body = AtVersion, Refuses = [404, 409])]
    public async Task<IActionResult> OnPostPublish(Guid id, int version, CancellationToken stop) => await Answer(id, await publish.Run(id, version, stop), "published", stop);

    [Says(Body = AtVersion, Refuses = [404, 409])]
    public async Task<IActionResult> OnPostTakeDown(Guid id, int version, CancellationToken stop) => await Answer(id, await takeDown.Run(id, version, stop), "taken-down", stop);

    [Says(Body = AtVersion, Refuses = [404, 409])]
    public async Task<IActionResult> OnPostCheck(Guid id, int version, CancellationToken stop) => await Answer(id, await check.Run(id, version, stop), "checked", stop);

    [Says(OnlyWith = "a page that nobody sees", Refuses = [404, 409])]
    public async Task<IActionResult> OnPostRemove(Guid id, int version, CancellationToken stop)
    {
        var done = await remove.Run(id, version, stop);
        if (done.Done)
            return LocalRedirect("~/work/pages?done=removed");
        return await Load(id, stop) ? this.Refuse(done.Refusal) : NotFound();
    }

    private async Task<IActionResult> Answer(Guid id, Outcome<CityPage> outcome, string done, CancellationToken stop)
    {
        if (outcome.Done)
            return LocalRedirect($"~/work/pages/{id}?done={done}");
        return await Load(id, stop) ? this.Refuse(outcome.Refusal) : NotFound();
    }

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        Row = await db.Set<CityPage>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, stop);
        if (Row is null)
            return false;
        Newest = await db.Set<PageEdition>().AsNoTracking().FirstAsync(e => e.PageId == id && e.Number == Row.Latest, stop);
        Name = Wording.Of(Newest.Title, here.Language) ?? new Wording(Row.Slug, here.Language);
        Owner = Row.OwnerId is { } owner ? (await persons.Find(owner, stop))?.Name : null;
        Form = PageForm.Of(Languages, Row, Newest);
        await LoadOwners(stop);
        return true;
    }
}
