using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;

namespace Microcity.Platform;

/// <summary>The JSON operations for people who write programs, from the same source as <c>docs/api.md</c>.</summary>
[OpenToAll, AboveCities]
public sealed class ApiPage(EndpointDataSource endpoints, PageLoader pages, Installation installation) : PageModel
{
    public IReadOnlyList<Operation> Operations { get; private set; } = [];

    public async Task OnGet() => Operations = [.. (await new OperationMap(pages, installation).Run(endpoints.Endpoints)).Where(o => o.Json)];
}
