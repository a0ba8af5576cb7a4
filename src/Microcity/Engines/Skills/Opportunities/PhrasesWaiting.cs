using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Words that stand in five openings and are tied to no skill: one is missing in the skills list.</summary>
internal static class PhrasesWaiting
{
    private const int Times = 5;
    private const int Days = 14;
    private const int Most = 20;

    public static WorkKind Kind { get; } = new("skills.phrase-waiting", SkillPermissions.Manage, "skills.work.phrases", async (services, stop) =>
    {
        var here = services.GetRequiredService<Here>();
        var asked = services.GetRequiredService<CityDb>().Set<Requirement>().AsNoTracking().Where(r => r.ConceptUri == null && r.PhraseKey != null);
        var often = await asked.GroupBy(r => r.PhraseKey).Select(g => new { Key = g.Key!, Seen = g.Select(r => r.OpportunityId).Distinct().Count(), Last = g.Max(r => r.CreatedAt) })
            .Where(g => g.Seen >= Times).OrderByDescending(g => g.Seen).ThenBy(g => g.Key).Take(Most).ToListAsync(stop);
        var keys = often.Select(o => o.Key).ToList();
        var words = (await asked.Where(r => keys.Contains(r.PhraseKey!)).Select(r => new { r.Id, r.PhraseKey, r.Phrase }).ToListAsync(stop)).ToLookup(r => r.PhraseKey!);
        return [.. often.Select(o => (o.Seen, o.Last, First: words[o.Key].MinBy(r => r.Id)!)).Select(o => new WorkItem(
            o.First.Id, here.DayOf(o.Last).AddDays(Days), "skills.work.phrase", $"/work/taxonomy/own{QueryString.Create("words", o.First.Phrase)}", ("words", o.First.Phrase), ("seen", o.Seen)))];
    });
}
