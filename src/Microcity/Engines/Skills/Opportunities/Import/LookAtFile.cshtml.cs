using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Skills;

/// <summary>What a file of openings would do, in four heaps; its good rows are taken over from here.</summary>
[Needs(SkillPermissions.Manage)]
public sealed class LookAtFilePage(ReadOpportunityFiles files, PreviewOpportunities preview, TakeOpportunityFile take, Here here) : PageModel
{
    private const int ShownRows = 20;
    private const int ShownFaults = 200;

    public OpportunityFile Source { get; private set; } = null!;

    public OpportunityPreview Preview { get; private set; } = null!;

    public IReadOnlyList<RowFault> Faults => [.. Preview.Faults.Take(ShownFaults)];

    [Says(At = "id=<uuid>", OnlyWith = "a file that was brought", Refuses = [404])]
    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop) => await Load(id, stop) ?? Page();

    [Says(At = "id=<uuid>", OnlyWith = "a file that was brought", Refuses = [404])]
    public async Task<IActionResult> OnGetFaults(Guid id, CancellationToken stop) =>
        await Load(id, stop) ?? File(await ImportSheets.Faults(here.Say, Preview.Faults), "text/csv", here.Say["skills.import.faults-file"]);

    [Says(At = "id=<uuid>", OnlyWith = "a file that was brought", Refuses = [404])]
    public async Task<IActionResult> OnPost(Guid id, CancellationToken stop)
    {
        var taken = await take.Run(id, stop);
        if (taken.Done)
            return LocalRedirect($"~/work/opportunities/import/{id}");
        return taken.Refusal.Kind is not RefusalKind.NothingHere && await Load(id, stop) is { } gone ? gone : this.Refuse(taken.Refusal);
    }

    public IReadOnlyList<PreviewRow> Heap(Novelty novelty) => [.. Preview.Rows.Where(r => r.Novelty == novelty).Take(ShownRows)];

    private async Task<IActionResult?> Load(Guid id, CancellationToken stop)
    {
        if (await files.Find(id, stop) is not { } file)
            return NotFound();
        var read = await preview.Run(file.Bytes, file.Kind, stop);
        if (!read.Done)
            return NotFound();
        (Source, Preview) = (file, read.Value);
        return null;
    }
}
