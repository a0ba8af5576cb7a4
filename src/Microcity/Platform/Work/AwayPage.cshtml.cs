using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>One switch: away from a day to a day, and who stands in.</summary>
[Needs(Permissions.Work)]
public sealed class AwayPage(CityDb db, Visitor visitor, Colleagues colleagues, PersonRegister persons, GoAway goAway, ComeBack comeBack, Here here) : PageModel
{
    public Away? Mine { get; private set; }

    public string? StandInName { get; private set; }

    /// <summary>For whom the visitor stands in, now or soon.</summary>
    public IReadOnlyList<(string Name, Away Away)> Others { get; private set; } = [];

    public IReadOnlyList<Colleague> Colleagues { get; private set; } = [];

    public string? From { get; private set; }

    public string? To { get; private set; }

    public string? StandIn { get; private set; }

    public Task OnGet(CancellationToken stop) => Load(stop);

    [Says(OnlyWith = "a colleague with the same rights", Refuses = [400, 409])]
    public async Task<IActionResult> OnPostGo(string? from, string? to, string? standIn, CancellationToken stop)
    {
        (From, To, StandIn) = (from, to, standIn);
        var done = await goAway.Run(Day(from), Day(to), Guid.TryParse(standIn, out var person) ? person : default, stop);
        if (done.Done)
            return LocalRedirect("~/work/away");
        await Load(stop);
        return this.Refuse(done.Refusal);
    }

    [Says]
    public async Task<IActionResult> OnPostBack(CancellationToken stop)
    {
        await comeBack.Run(stop);
        return LocalRedirect("~/work/away");
    }

    private async Task Load(CancellationToken stop)
    {
        var (me, today) = (visitor.PersonId, here.Today);
        Mine = await db.Set<Away>().AsNoTracking().FirstOrDefaultAsync(a => a.OfficerId == me && today <= a.To, stop);
        StandInName = Mine is null ? null : (await persons.Find(Mine.StandInId, stop))?.Name;
        var others = new List<(string, Away)>();
        foreach (var away in await db.Set<Away>().AsNoTracking().Where(a => a.StandInId == me && today <= a.To).OrderBy(a => a.From).ToListAsync(stop))
            others.Add(((await persons.Find(away.OfficerId, stop))?.Name ?? "", away));
        Others = others;
        Colleagues = [.. (await colleagues.With(Permissions.Work, stop)).Where(c => c.Id != me)];
        From ??= Written(today.AddDays(1));
        To ??= Written(today.AddDays(7));
    }

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Day(string? written) =>
        DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
