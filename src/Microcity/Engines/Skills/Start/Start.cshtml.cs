using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Skills;

/// <summary>Three ways to begin: everyday tiles, own words, a job title. School pages ask the age band and no job title.</summary>
[OpenToAll]
public sealed class StartPage(ReadCitySkills cities) : PageModel
{
    /// <summary><c>school</c>, <c>job</c>, or none.</summary>
    [FromQuery(Name = "way")]
    public string? Way { get; set; }

    public IReadOnlyList<Tile> Tiles { get; private set; } = [];

    public async Task OnGet(CancellationToken stop) => Tiles = (await cities.Run(stop)).Tiles;
}
