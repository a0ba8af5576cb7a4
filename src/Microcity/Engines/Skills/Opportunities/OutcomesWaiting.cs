using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Openings whose last day is over wait on Today until somebody says what became of them: filled or closed.</summary>
internal static class OutcomesWaiting
{
    /// <summary>So many days after its last day somebody should know.</summary>
    private const int Days = 7;

    /// <summary>The list itself shows the others.</summary>
    private const int Most = 20;

    public static WorkKind Kind { get; } = new("skills.outcome-waiting", SkillPermissions.Manage, async (services, stop) =>
    {
        var here = services.GetRequiredService<Here>();
        var today = here.Today;
        var waiting = await services.GetRequiredService<CityDb>().Set<Opportunity>().AsNoTracking().Where(o => o.State == OpportunityState.Open && o.OpenUntil < today)
            .OrderBy(o => o.OpenUntil).ThenBy(o => o.Id).Select(o => new { o.Id, o.Title, o.OpenUntil }).Take(Most).ToListAsync(stop);
        return [.. waiting.Select(o => new WorkItem(
            o.Id, o.OpenUntil.AddDays(Days), "skills.work.outcome", $"/work/opportunities/{o.Id}", ("title", Wording.Of(o.Title, here.Language)?.Text), ("day", o.OpenUntil)))];
    });
}
