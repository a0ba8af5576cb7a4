using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Platform;

/// <summary>All pages of the city for the office: whose they are, whether people see them, how old they are.</summary>
[Needs(Permissions.Pages)]
public sealed class PagesPage(ReadPageRows read, Here here) : PageModel
{
    public IReadOnlyList<PageRow> Lines { get; private set; } = [];

    public string? Done { get; private set; }

    public async Task OnGet(string? done, CancellationToken stop) =>
        (Lines, Done) = (await read.Run(stop), done == "removed" ? here.Say["platform.page.removed"] : null);
}
