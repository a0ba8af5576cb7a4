using Microcity.Matching;
using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>What is asked for here and hard to find, as a table with its words.</summary>
[OpenToAll]
public sealed class RadarPage(ReadRadar read, ReadCitySkills cities, CityDb db, Here here) : PageModel
{
    private CitySkills skills = null!;

    public Radar? Radar { get; private set; }

    /// <summary>When the first figures come.</summary>
    public DateOnly FirstOn { get; private set; }

    public string Sentence => Radar!.Shortages.Count(s => (s.Tension ?? s.FieldTension) is Tension.Short) is > 0 and var many
        ? here.Say.Count("skills.radar.sentence", many, ("places", Radar.Places))
        : here.Say["skills.radar.sentence-calm", ("places", Radar.Places)];

    public bool HasPage(Shortage shortage) => skills.Find(shortage.Line.Concept) is { } known && skills.Kind(known) is ConceptKind.Occupation;

    public async Task<IActionResult> OnGet(string? month, CancellationToken stop)
    {
        skills = await cities.Run(stop);
        Radar = await read.Run(RadarWords.Month(month), stop);
        if (Radar is null && RadarWords.Month(month) is not null)
            return NotFound();
        var first = await db.Set<Opportunity>().OrderBy(o => o.PostedOn).Select(o => (DateOnly?)o.PostedOn).FirstOrDefaultAsync(stop) ?? here.Today;
        FirstOn = RadarRules.FirstOn(first, here.Today);
        return Page();
    }
}
