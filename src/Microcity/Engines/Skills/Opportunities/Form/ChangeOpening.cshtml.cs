using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>One opening for the office: its words where it was entered here, what it asks for, what became of it.</summary>
[Needs(SkillPermissions.Manage), Says(At = "id=<opportunities[0].id>")]
public sealed class ChangeOpeningPage(
    CityDb db, FillOpeningForm fill, SuggestSkills suggest, ReadCitySkills read, EnterOpportunity enter, LinkRequirements link, KeepDecisions decisions, MarkFilled markFilled, CloseOpportunity close, Here here) : OpeningFormPage(suggest, here)
{
    private readonly Here here = here;

    public string? Done { get; private set; }

    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGet(Guid id, string? done, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        Done = done switch { "saved" => here.Say["skills.edit.saved"], "filled" => here.Say["skills.office.done-filled"], "closed" => here.Say["skills.office.done-closed"], _ => null };
        Form = await fill.Run(Opportunity!, stop);
        return await Show(add: false, stop);
    }

    [Says(200, Body = "title=Welder&text=MIG welding", Refuses = [404])]
    public async Task<IActionResult> OnPostLook(Guid id, CancellationToken stop) =>
        await Load(id, stop) ? await Show(add: true, stop) : NotFound();

    [Says(OnlyWith = "an opening entered by hand", Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPost(Guid id, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        var reading = new ReadOpeningForm(Form, await read.Run(stop), here);
        if (OnlySkills)
            return await Answer(await link.Run(id, Form.Occupation, reading.Requirements(), Form.Version, stop), "saved", stop);
        var content = reading.Content(Opportunity, out var wrong);
        return wrong is null
            ? await Answer(await enter.Run(id, content, Form.Version, warn: !Form.Few, stop), "saved", stop)
            : await Show(add: false, stop, wrong);
    }

    [Says(Body = "version=<opportunities[0].version>&places=1", Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPostFill(Guid id, int version, string? places, CancellationToken stop) =>
        await Became(id, await markFilled.Run(id, PostingValues.Whole(places ?? "") ?? 0, version, stop), "filled", stop);

    [Says(OnlyWith = "an open opening", Refuses = [404, 409])]
    public async Task<IActionResult> OnPostClose(Guid id, int version, CancellationToken stop) =>
        await Became(id, await close.Run(id, version, stop), "closed", stop);

    private async Task<IActionResult> Became(Guid id, Outcome<Opportunity> outcome, string done, CancellationToken stop)
    {
        if (outcome.Done)
            return RedirectToPage(new { id, done });
        if (!await Load(id, stop))
            return NotFound();
        Form = await fill.Run(Opportunity!, stop);
        return await Show(add: false, stop, outcome.Refusal);
    }

    private async Task<IActionResult> Answer(Outcome<Opportunity> saved, string done, CancellationToken stop)
    {
        if (saved.Done)
        {
            await decisions.Run(saved.Value.Id, Form, stop);
            return RedirectToPage(new { id = saved.Value.Id, done });
        }
        if (saved.Refusal.Kind is RefusalKind.Outdated)
            await ShowBoth(stop);
        return await Show(add: false, stop, saved.Refusal);
    }

    /// <summary>The newer version beside what was typed; what it asks for stands in one list to tick.</summary>
    private async Task ShowBoth(CancellationToken stop)
    {
        await Load(Opportunity!.Id, stop);
        var saved = await fill.Run(Opportunity!, stop);
        Conflict = OnlySkills ? new([]) : OpeningFormFields.Differing(Form, saved);
        foreach (var row in saved.Asked.Where(s => !Form.Asked.Any(a => a.Uri == s.Uri && a.Need == s.Need && (s.Uri is not null || a.Phrase == s.Phrase))))
        {
            row.Keep = false;
            Form.Asked.Add(row);
        }
        Form.Version = saved.Version;
    }

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        Opportunity = await db.Set<Opportunity>().AsNoTracking().FirstOrDefaultAsync(o => o.Id == id, stop);
        Name = Opportunity is { } row ? Wording.Of(row.Title, here.Language)!.Value.Text : "";
        return Opportunity is not null;
    }
}
