using Microcity.People;
using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.SummerJobs;

/// <summary>All posts of the summer as cards: those for the reader first, the others folded with every reason.</summary>
[OpenToAll]
public sealed class PostsPage(CityDb db, Visitor visitor, ReadSeason seasons, ReadCards cards, JudgePupils judge) : PageModel
{
    public OneSeason? Season { get; private set; }

    public CardFilter Filter { get; private set; } = new(null, null, false);

    /// <summary>Known to the reader's own account.</summary>
    public DateOnly? Born { get; private set; }

    public IReadOnlyList<PostCard> ForYou { get; private set; } = [];

    public IReadOnlyList<(PostCard Card, IReadOnlyList<Reason> Why)> NotForYou { get; private set; } = [];

    public int All { get; private set; }

    public async Task OnGet(int? period, string? area, bool stem, CancellationToken stop)
    {
        Filter = new(period, area, stem);
        if (await seasons.Current(stop) is not { } season || !CallRules.Shown(season.Call.State))
            return;
        Season = season;
        var all = await cards.Run(season, stop);
        All = all.Count;
        var wanted = all.Where(Filter.Wants).ToList();
        if (visitor.PersonId is not { } self || (Born = await db.Set<Person>().Where(p => p.Id == self).Select(p => p.BirthDate).FirstOrDefaultAsync(stop)) is null)
        {
            ForYou = wanted;
            return;
        }
        var rules = await judge.Run([.. all.Select(c => c.PostId!.Value)], [self], stop);
        var judged = wanted.ConvertAll(c => (Card: c, Why: (IReadOnlyList<Reason>)[.. rules.Of(self, c.PostId!.Value).Where(f => f.Result is CheckResult.Failed).Select(f => f.Reason!)]));
        (ForYou, NotForYou) = ([.. judged.Where(j => j.Why.Count == 0).Select(j => j.Card)], [.. judged.Where(j => j.Why.Count > 0)]);
    }
}
