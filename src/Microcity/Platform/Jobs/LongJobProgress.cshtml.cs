using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Platform;

/// <summary>How far long work is; stop it, or see its result or why there is none.</summary>
[Needs(NeedsAttribute.SignedIn)]
public sealed class LongJobProgressPage(ReadLongJob read, StopLongJob stopJob, Visitor visitor, Here here) : PageModel
{
    internal const string OnlyWith = "long work that was started";

    public LongJob Job { get; private set; } = null!;
    public LongJobKind Kind { get; private set; } = null!;

    public bool Staff => visitor.Staff;
    public bool MayStop => !LongJobRules.Ended(Job.State) && Job.StopAskedAt is null && LongJobRules.MayNotStop(Job, visitor.PersonId) is null;
    public DateOnly StartedOn => here.DayOf(Job.CreatedAt);
    public string StartedAt => here.TimeOf(Job.CreatedAt);

    [Says(At = "id=<uuid>", OnlyWith = OnlyWith, Refuses = [404])]
    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        if (await Load(id, stop))
            return Page();
        return NotFound();
    }

    [Says(At = "id=<uuid>", OnlyWith = OnlyWith, Refuses = [403, 404])]
    public async Task<IActionResult> OnPostStop(Guid id, CancellationToken stop)
    {
        var stopped = await stopJob.Run(id, stop);
        if (stopped.Done)
            return RedirectToPage(new { id });
        return await Load(id, stop) ? this.Refuse(stopped.Refusal) : NotFound();
    }

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        if (await read.Run(id, stop) is not { } seen)
            return false;
        (Job, Kind) = (seen.Job, seen.Kind);
        if (Job.Error is { } error)
            ViewData[RefusedPage.Key] = KeptReasons.Read(error);
        return true;
    }
}
