using Microcity.Platform;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Evidence;

/// <summary>Two sets that are never added: what is counted here, and what the project published.</summary>
[OpenToAll]
public sealed class ResultsPage(ReadFigures figures, CityContext city) : PageModel
{
    public IReadOnlyList<Figure> Counted { get; private set; } = [];

    public bool Demo => city.City.Demo;

    /// <summary>Only the demonstration tells the project's story.</summary>
    public IReadOnlyList<PublishedFigure> Published => Demo ? PublishedFigure.NextGen : [];

    public async Task OnGet(CancellationToken stop) => Counted = await figures.Run(stop);
}
