using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Evidence;

/// <summary>One counted figure: how it is counted, and the rows whose sum it is. Rows that are persons open to those who follow them.</summary>
[OpenToAll, Says(At = "code=open-places")]
public sealed class OneFigurePage(ReadFigures read, Visitor visitor) : PageModel
{
    public Figure Figure { get; private set; } = null!;

    /// <summary>Null where they are persons and the reader may not follow them.</summary>
    public FigureRows? Rows { get; private set; }

    public bool Follows => visitor.May(EvidencePermissions.Follow);

    public async Task<IActionResult> OnGet(string code, [FromQuery(Name = "page")] int page, CancellationToken stop)
    {
        if (read.Kind(code) is not { } kind)
            return NotFound();
        Rows = !kind.OfPersons || Follows ? await read.Rows(kind, page, stop) : null;
        Figure = Rows is { } rows && !kind.OfPersons ? new(kind, rows.Sum) : await read.Of(kind, stop);
        return Page();
    }
}
