using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Platform;

/// <summary>A sheet to print and words to share for something public: an opening, a date, a page of the city.</summary>
[Needs(Permissions.Work), Says(At = "thing=page.<pages[0].id>", Refuses = [404])]
public sealed class ComposePage(ReadPoster read, CityAddress address) : PageModel
{
    public PosterText Poster { get; private set; } = null!;

    public string Picture { get; private set; } = "";

    public string Address => address.Of(Poster.Link);

    public string Title => ShareText.Cut(Poster.Title.Text, ShareText.LongestTitle);

    public string Description => ShareText.Cut(Poster.Text?.Text ?? string.Join(". ", Poster.Facts), ShareText.LongestDescription);

    public string Sharing => string.Join('\n', [Poster.Title.Text, .. Poster.Facts, Address]);

    public async Task<IActionResult> OnGet(string thing, CancellationToken stop)
    {
        if (await read.Run(thing, stop) is not { } poster)
            return NotFound();
        (Poster, Picture) = (poster, Url.Page(null, "Qr", new { thing })!);
        return Page();
    }

    /// <summary>The code alone, as a file for layouts of one's own.</summary>
    public async Task<IActionResult> OnGetQr(string thing, CancellationToken stop) =>
        await read.Run(thing, stop) is { } poster ? File(Encoding.UTF8.GetBytes(QrPicture.Of(address.Of(poster.Link))), "image/svg+xml") : NotFound();
}
