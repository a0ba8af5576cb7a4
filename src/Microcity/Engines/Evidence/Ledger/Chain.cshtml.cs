using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Evidence;

/// <summary>Some links of the sealed chain, each recomputed now, with the published seals on both sides.</summary>
[Needs(EvidencePermissions.Follow)]
public sealed class ChainPage(CityDb db, CheckLinks check, ReadLedger ledger, Here here) : PageModel
{
    private const int Around = 10;

    public long At { get; private set; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<Link> Links { get; private set; } = [];
    public Head? Before { get; private set; }
    public Head? After { get; private set; }
    public long Last { get; private set; }
    public FactWords Words { get; } = new(here.Say, new HashSet<string>());

    /// <param name="at">The place in the middle; without it the end.</param>
    public async Task<IActionResult> OnGet(long? at, CancellationToken stop)
    {
        Last = (await ledger.Now(stop)).Last?.Seq ?? 0;
        At = Math.Clamp(at ?? Last, 0, Last);
        var shown = Enumerable.Range(-Around, 2 * Around + 1).Select(i => At + i).Where(s => s > 0 && s <= Last);
        Links = [.. (await check.Run(shown, stop)).Values.OrderByDescending(l => l.Seq)];
        Before = await db.Set<Head>().AsNoTracking().Where(h => h.Seq < At).OrderByDescending(h => h.Seq).FirstOrDefaultAsync(stop);
        After = await db.Set<Head>().AsNoTracking().Where(h => h.Seq >= At).OrderBy(h => h.Seq).FirstOrDefaultAsync(stop);
        return Page();
    }
}
