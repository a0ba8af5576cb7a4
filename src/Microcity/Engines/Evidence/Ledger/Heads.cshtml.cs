using System.Text;
using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Evidence;

/// <summary>Every head that was published, for anybody to keep.</summary>
[OpenToAll]
public sealed class HeadsPage(CityDb db, CityContext city) : PageModel
{
    public async Task<IActionResult> OnGet(CancellationToken stop) =>
        File(Encoding.UTF8.GetBytes(HeadsFile.Write(city.City, await db.Set<Head>().AsNoTracking().ToListAsync(stop))), "text/csv; charset=utf-8", "heads.csv");
}
