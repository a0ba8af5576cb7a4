using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Skills;

/// <summary>What was understood: each skill with the words it came from, kept until somebody drops it. The text goes along in the form.</summary>
[OpenToAll]
public sealed class UnderstoodPage(ReadUnderstood read, KeepUnderstood keep, ReadCitySkills cities) : PageModel
{
    public Told Told { get; private set; } = new();

    public Understood Understood { get; private set; } = Understood.Nothing;

    public IReadOnlyList<Tile> Tiles { get; private set; } = [];

    [Says(302)]
    public IActionResult OnGet() => LocalRedirect("~/start");

    [Says(200, Body = "text=I repair bikes and speak German", Refuses = [400, 409, 422])]
    public async Task<IActionResult> OnPost(Told told, CancellationToken stop)
    {
        Told = told;
        if (told.Nothing)
            return LocalRedirect("~/start");
        Tiles = (await cities.Run(stop)).Tiles;
        if (ExperienceRules.TooLong(told.Text ?? "") is { } tooLong)
            return this.Refuse(tooLong);
        Understood = await read.Run(told, stop);
        if (!told.GoesOn)
            return Page();
        var kept = await keep.Run(told, stop);
        return kept.Done ? LocalRedirect("~/matches") : this.Refuse(kept.Refusal);
    }
}
