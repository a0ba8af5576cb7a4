using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Contested matches wait on Today until somebody has answered.</summary>
internal static class ContestsWaiting
{
    public static WorkKind Kind { get; } = new("skills.match-contested", SkillPermissions.Manage, "skills.work.contests", async (services, stop) =>
    {
        var language = services.GetRequiredService<Here>().Language;
        var waiting = await services.GetRequiredService<CityDb>().Set<Contest>().AsNoTracking().Where(c => c.AnsweredAt == null)
            .Join(services.GetRequiredService<CityDb>().Set<Opportunity>(), c => c.OpportunityId, o => o.Id, (c, o) => new { c.Id, c.PromisedOn, o.Title }).ToListAsync(stop);
        return [.. waiting.Select(c => new WorkItem(c.Id, c.PromisedOn, "skills.contest.waiting", $"/work/contests/{c.Id}", ("title", Wording.Of(c.Title, language)?.Text)))];
    }) { OpenKey = "platform.work.answer" };
}
