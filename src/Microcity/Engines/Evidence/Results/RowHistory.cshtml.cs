using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Evidence;

/// <summary>What was recorded of one row behind a figure, newest first; each link of what is shown is recomputed.</summary>
[Needs(EvidencePermissions.Follow)]
public sealed class RowHistoryPage(ReadFigures read, ReadFacts facts, ReadLedger ledger, CheckLinks check, Here here) : PageModel
{
    private const int Most = 50;

    public FigureKind Kind { get; private set; } = null!;
    public Guid Id { get; private set; }
    public int? Amount { get; private set; }
    public FigureLine? Line { get; private set; }
    public IReadOnlyList<ShownFact> Facts { get; private set; } = [];
    public FactWords Words { get; private set; } = null!;
    public IReadOnlySet<long> Broken { get; private set; } = new HashSet<long>();

    [Says(At = "code=open-places&id=<uuid>", OnlyWith = "a row behind a figure", Refuses = [404])]
    public async Task<IActionResult> OnGet(string code, Guid id, CancellationToken stop)
    {
        if (read.Kind(code) is not { } kind)
            return NotFound();
        (Kind, Id) = (kind, id);
        (Amount, Line) = await read.Row(kind, id, stop);
        Facts = await facts.Newest(new(Thing: $"{kind.Thing}:{id:N}"), null, Most, stop);
        if (Amount is null && Line is null && Facts.Count == 0)
            return NotFound();
        Words = new(here.Say, await ledger.Erased(Facts.SelectMany(f => new[] { f.Actor, f.Subject, f.OnBehalfOf }).OfType<string>(), stop));
        Broken = (await check.Run(Facts.Select(f => f.Seq).Where(s => s > 0), stop)).Values.Where(l => !l.Holds).Select(l => l.Seq).ToHashSet();
        return Page();
    }
}
