using Microcity.Evidence;
using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Skills;

/// <summary>The postings behind one number of the shortages; their foot is the number as it was frozen.</summary>
[OpenToAll]
public sealed class RadarLinePage(ReadRadar read, Visitor visitor) : PageModel
{
    public RadarBehind Behind { get; private set; } = null!;

    /// <summary>May go on to what was recorded of a posting.</summary>
    public bool Follows => visitor.May(EvidencePermissions.Follow);

    [Says(At = "id=<uuid>", OnlyWith = RadarJson.OnlyWith, Refuses = [404])]
    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        if (await read.Line(id, stop) is not { } behind)
            return NotFound();
        Behind = behind;
        return Page();
    }
}
