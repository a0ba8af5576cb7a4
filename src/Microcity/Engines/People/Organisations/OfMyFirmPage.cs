using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.People;

/// <summary>A page of one's own firm; with several, the address says which.</summary>
public abstract class OfMyFirmPage(MyFirms mine) : PageModel
{
    public MyFirm Mine { get; private set; } = null!;

    public IReadOnlyList<MyFirm> All { get; private set; } = [];

    /// <returns>False where it is none of theirs.</returns>
    protected async Task<bool> Open(Guid? firm, CancellationToken stop)
    {
        All = await mine.All(stop);
        Mine = (await mine.Find(firm, stop))!;
        return Mine is not null;
    }
}

/// <summary>Partial <c>FirmHead</c>: the firm's name and menu, and the way to the others.</summary>
/// <param name="All">Every firm of the reader.</param>
public sealed record FirmHead(MyFirm Mine, IReadOnlyList<MyFirm> All);
