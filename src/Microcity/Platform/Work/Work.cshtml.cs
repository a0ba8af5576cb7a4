using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Platform;

/// <summary>Today: what waits for this officer, oldest promise first (platform rule 6).</summary>
[Needs(Permissions.Work)]
public sealed class WorkPage(IServiceProvider scope, Installation installation, ShowWork show, WorkPromises promises, DoWork act, UndoWork undo, TakeBack takeBack) : PageModel
{
    internal const string ARow = "something that waits";

    public WorkList List { get; private set; } = new([], []);

    public IReadOnlyList<DoneRow> Done { get; private set; } = [];

    public (int Kept, int Late) LastWeek { get; private set; }

    public async Task OnGet(CancellationToken stop)
    {
        List = await show.Run(stop);
        Done = await DoneToday(stop);
        if (List.Groups.Count == 0)
            LastWeek = await promises.LastWeek(stop);
    }

    [Says(OnlyWith = ARow, Refuses = [409])]
    public async Task<IActionResult> OnPostDo(string kind, Guid about, int version, int row, CancellationToken stop) => await Next(await act.Run(kind, about, version, stop), row, stop);

    [Says(OnlyWith = ARow, Refuses = [409])]
    public async Task<IActionResult> OnPostUndo(string kind, Guid about, CancellationToken stop) => await Next(await undo.Run(kind, about, stop), 0, stop);

    [Says(OnlyWith = ARow, Refuses = [409])]
    public async Task<IActionResult> OnPostTakeBack(string kind, Guid about, CancellationToken stop) => await Next(await takeBack.Run(kind, about, stop), 0, stop);

    // The row that took the place of the one that was done is next.
    private async Task<IActionResult> Next(Outcome<Done> done, int row, CancellationToken stop)
    {
        if (done.Done)
            return LocalRedirect($"~/work{(Request.Query["keys"] == "off" ? "?keys=off" : "")}#row-{Math.Max(0, row)}");
        await OnGet(stop);
        return this.Refuse(done.Refusal);
    }

    private async Task<IReadOnlyList<DoneRow>> DoneToday(CancellationToken stop)
    {
        var rows = new List<DoneRow>();
        foreach (var kind in (await promises.MineToday(stop)).GroupBy(p => p.Kind))
        {
            if (installation.Modules.SelectMany(m => m.Work).FirstOrDefault(k => k.Code == kind.Key)?.Usual is not { } usual)
                continue;
            var titles = await usual.Titles(scope, [.. kind.Select(p => p.Object)], stop);
            rows.AddRange(kind.Where(p => titles.ContainsKey(p.Object)).Select(p => new DoneRow(p, usual, titles[p.Object])));
        }
        return [.. rows.OrderByDescending(r => r.Promise.DoneAt)];
    }
}

/// <summary>One line of what this officer did from the list today.</summary>
public sealed record DoneRow(WorkPromise Promise, UsualAct Usual, string Title);
