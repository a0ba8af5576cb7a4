using System.Globalization;
using Microcity.People;
using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Microcity.Skills;

/// <summary>An advert pasted as it is: its words are read, kept as a draft, and shown with the skills they speak of.</summary>
[Needs(NeedsAttribute.SignedIn)]
public sealed class PasteAdvertPage(MyFirms mine, SuggestSkills suggest, KeepAdvert keep, Here here) : OfMyFirmPage(mine)
{
    private const int LongestFirstLine = 120;
    private const int OpenDays = 30;

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public SourceKind Kind { get; set; }

    [Says(OnlyWith = "a firm that one speaks for", Refuses = [404])]
    public async Task<IActionResult> OnGet(Guid? firm, CancellationToken stop) =>
        await Open(firm, stop) ? Page() : firm is null ? LocalRedirect("~/firm") : NotFound();

    [Says(At = "firm=<uuid>", Body = "text=Welder\nMIG welding and technical drawings&kind=Vacancy", OnlyWith = "a firm that one speaks for", Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPost(Guid? firm, CancellationToken stop)
    {
        if (!await Open(firm, stop))
            return NotFound();
        var form = FormOf((Text ?? "").ReplaceLineEndings("\n").Trim());
        var found = await suggest.Run(form, add: true, stop);
        form.Occupation = found.Occupations.Select(o => o.Uri).FirstOrDefault();
        var kept = await keep.Run(Mine, null, form, stop: stop);
        return kept.Done ? LocalRedirect($"~/firm/openings/{kept.Value.Id}/change") : this.Refuse(kept.Refusal);
    }

    /// <summary>A short first line with more below it is the title.</summary>
    private OpeningForm FormOf(string text)
    {
        var first = text.IndexOf('\n', StringComparison.Ordinal) is var end and > 0 and <= LongestFirstLine ? text[..end].Trim() : null;
        return new()
        {
            Kind = Kind,
            Language = text.Any(c => "āčēģīķļņšūžĀČĒĢĪĶĻŅŠŪŽ".Contains(c, StringComparison.Ordinal)) ? "lv" : "en",
            Title = first,
            Text = first is null ? text : text[first.Length..].Trim(),
            Place = here.Profile?.Name.Plain,
            OpenUntil = here.Today.AddDays(OpenDays).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
    }
}
