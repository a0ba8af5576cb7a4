using Microcity.People;
using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.SummerJobs;

/// <summary>One post as a card: hours and pay for the reader's own day of birth, for visitors by age.</summary>
[OpenToAll]
public sealed class PostPage(CityDb db, Visitor visitor, ReadSeason seasons, ReadCards cards, ReadPostSkills names, JudgePupils judge) : PageModel
{
    public OneCard Card { get; private set; } = null!;

    /// <summary>Why it is not for the reader.</summary>
    public IReadOnlyList<Reason> Why { get; private set; } = [];

    [Says(At = "code=x", OnlyWith = "a summer whose posts are public", Refuses = [404])]
    public async Task<IActionResult> OnGet(string code, CancellationToken stop)
    {
        if (await seasons.Current(stop) is not { } season || !CallRules.Shown(season.Call.State) || (await cards.Run(season, stop)).FirstOrDefault(c => c.Code == code) is not { } card)
            return NotFound();
        CardHours? mine = null;
        if (visitor.PersonId is { } self && await db.Set<Person>().Where(p => p.Id == self).Select(p => p.BirthDate).FirstOrDefaultAsync(stop) is { } born)
        {
            mine = CardHours.For(born, card, season);
            Why = [.. (await judge.Run([card.PostId!.Value], [self], stop)).Of(self, card.PostId.Value).Where(f => f.Result is CheckResult.Failed).Select(f => f.Reason!)];
        }
        Card = new(card, season, mine, await names.Names(card.Skills, stop));
        return Page();
    }
}
