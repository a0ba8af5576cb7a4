using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Openings whose last day is over wait on Today until somebody says what became of them: filled or closed. What became of summer posts, their draw says.</summary>
internal static class OutcomesWaiting
{
    /// <summary>So many days after its last day somebody should know.</summary>
    internal const int Days = 7;

    /// <summary>The list itself shows the others.</summary>
    private const int Most = 50;

    public static WorkKind Kind { get; } = new("skills.outcome-waiting", SkillPermissions.Manage, "skills.work.outcomes", async (services, stop) =>
    {
        var here = services.GetRequiredService<Here>();
        var today = here.Today;
        var waiting = await services.GetRequiredService<CityDb>().Set<Opportunity>().AsNoTracking().Where(o => o.State == OpportunityState.Open && o.OpenUntil < today && o.SourceKind != SourceKind.SummerPost)
            .OrderBy(o => o.OpenUntil).ThenBy(o => o.Id).Select(o => new { o.Id, o.Title, o.OpenUntil, o.Version }).Take(Most).ToListAsync(stop);
        return [.. waiting.Select(o => new WorkItem(
            o.Id, o.OpenUntil.AddDays(Days), "skills.work.outcome", $"/work/opportunities/{o.Id}", ("title", Wording.Of(o.Title, here.Language)?.Text)) { Version = o.Version })];
    })
    {
        Usual = new("skills.office.close", "skills.work.closed", Close) { Undo = Reopen, Titles = Titles },
    };

    private static async Task<Outcome<Done>> Close(IServiceProvider services, Guid id, int seen, CancellationToken stop) =>
        await services.GetRequiredService<CloseOpportunity>().Run(id, seen, stop) is { Done: false, Refusal: var refusal } ? refusal : new Done();

    private static async Task<Outcome<Done>> Reopen(IServiceProvider services, Guid id, CancellationToken stop) =>
        await services.GetRequiredService<ReopenOpportunity>().Run(id, stop);

    private static async Task<IReadOnlyDictionary<Guid, string>> Titles(IServiceProvider services, IReadOnlyList<Guid> ids, CancellationToken stop)
    {
        var language = services.GetRequiredService<Here>().Language;
        var titles = await services.GetRequiredService<CityDb>().Set<Opportunity>().Where(o => ids.Contains(o.Id)).Select(o => new { o.Id, o.Title }).ToListAsync(stop);
        return titles.ToDictionary(o => o.Id, o => Wording.Of(o.Title, language)?.Text ?? "");
    }
}
