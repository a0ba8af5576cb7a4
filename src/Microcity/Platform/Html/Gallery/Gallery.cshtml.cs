using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Platform;

/// <summary>Every piece of the pages in every state; in demonstration cities only.</summary>
[OpenToAll]
public sealed class GalleryPage(CityContext city) : PageModel
{
    /// <summary>A rule that said no, as an act would answer it.</summary>
    public static Refusal Refused { get; } = Refusal.Rule(
        new Reason("platform.gallery", "platform.gallery.refused", [("city", null)], [new("platform.gallery.refused-remedy", "/jobs")]));

    /// <summary>Input that could not be read.</summary>
    public static Refusal Wrong { get; } = new(RefusalKind.Malformed,
    [
        new("platform.gallery", "platform.reason.email-unreadable", [], [new("platform.remedy.email")], Field: "gallery-email"),
        new("platform.gallery", "platform.reason.missing", [], [new("platform.remedy.missing")], Field: "gallery-city"),
    ]);

    public static string[] Doors { get; } = ["learn", "work", "make", "live-here", "for-firms", "whats-on", "results"];

    public IActionResult OnGet() => city.City.Demo ? Page() : NotFound();
}
