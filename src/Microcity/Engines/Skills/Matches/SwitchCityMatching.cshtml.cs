using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>The city's switch over matching, and the matches that people question.</summary>
[Needs(SkillPermissions.Manage)]
public sealed class SwitchCityMatchingPage(CityDb db, CitySettings settings, SwitchCityMatching act, Here here) : PageModel
{
    public bool On { get; private set; }

    public IReadOnlyList<(Guid Id, DateOnly PromisedOn, string Title)> Waiting { get; private set; } = [];

    public string? Reason { get; private set; }

    public async Task OnGet(CancellationToken stop)
    {
        On = (await settings.Of<SkillSettings>(stop)).Matching;
        var waiting = await db.Set<Contest>().AsNoTracking().Where(c => c.AnsweredAt == null).OrderBy(c => c.PromisedOn).ThenBy(c => c.Id)
            .Join(db.Set<Opportunity>(), c => c.OpportunityId, o => o.Id, (c, o) => new { c.Id, c.PromisedOn, o.Title }).ToListAsync(stop);
        Waiting = [.. waiting.Select(c => (c.Id, c.PromisedOn, Wording.Of(c.Title, here.Language)?.Text ?? ""))];
    }

    [Says(Body = "on=true&reason=Checked", Refuses = [400])]
    public async Task<IActionResult> OnPost(bool on, string? reason, CancellationToken stop)
    {
        var done = await act.Run(on, reason, stop);
        if (done.Done)
            return LocalRedirect("~/work/matching");
        await OnGet(stop);
        Reason = reason;
        return this.Refuse(done.Refusal);
    }
}
