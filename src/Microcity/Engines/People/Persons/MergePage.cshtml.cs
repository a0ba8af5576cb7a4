using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.People;

/// <summary>Two who may be one, side by side, and what making one of them would do.</summary>
[Needs(PeoplePermissions.Persons)]
public sealed class MergePage(LookAtMerge lookAt, MergePersons merge, SayTwoPersons two, NoteRecordRead note) : PageModel
{
    internal const string OnlyWith = "two persons who may be one";

    private const string At = "id=<uuid>&other=<uuid>";

    public MergeLook Look { get; private set; } = null!;

    [Says(At = At, OnlyWith = OnlyWith, Refuses = [404])]
    public async Task<IActionResult> OnGet(Guid id, Guid other, CancellationToken stop) => await Load(id, other, stop) ? Page() : NotFound();

    [Says(At = At, Body = "stays=1&goes=1", OnlyWith = OnlyWith, Refuses = [404, 409])]
    public async Task<IActionResult> OnPostMerge(Guid id, Guid other, int stays, int goes, CancellationToken stop)
    {
        var merged = await merge.Run(id, other, (stays, goes), stop);
        if (merged.Done)
            return LocalRedirect($"~/work/people/{id}?done=merged");
        return await Load(id, other, stop) ? this.Refuse(merged.Refusal) : NotFound();
    }

    [Says(At = At, OnlyWith = OnlyWith, Refuses = [404])]
    public async Task<IActionResult> OnPostTwo(Guid id, Guid other, CancellationToken stop) => (await two.Run(id, other, stop)).Done ? LocalRedirect("~/work/people") : NotFound();

    private async Task<bool> Load(Guid id, Guid other, CancellationToken stop)
    {
        var look = await lookAt.Run(id, other, stop);
        if (!look.Done)
            return false;
        await note.Run(id, "people.merge", stop);
        await note.Run(other, "people.merge", stop);
        Look = look.Value;
        return true;
    }
}
