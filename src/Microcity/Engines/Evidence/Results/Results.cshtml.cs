using Microcity.Platform;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Evidence;

/// <summary>Two sets that are never added: what is counted here, and what the project published.</summary>
[OpenToAll]
public sealed class ResultsPage(ReadFigures figures, CityContext city) : PageModel
{
    public IReadOnlyList<Figure> Counted { get; private set; } = [];

    public bool Demo => city.City.Demo;

    public IReadOnlyList<PublishedFigure> Published => PublishedFigure.Of(city.City);

    public async Task OnGet(CancellationToken stop) => Counted = await figures.Run(stop);
}
