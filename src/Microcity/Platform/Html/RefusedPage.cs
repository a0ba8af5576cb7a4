using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Platform;

/// <summary>How a page says no: the refusal's status, its reasons on top and beside the fields, what was typed kept.</summary>
public static class RefusedPage
{
    public const string Key = "Refusal";

    public static IActionResult Refuse(this PageModel page, Refusal refusal)
    {
        NoteHidden.Of(refusal, page.HttpContext);
        if (refusal.Kind == RefusalKind.NothingHere)
            return page.NotFound();
        page.ViewData[Key] = refusal;
        page.ViewData["Wrong"] = true;
        page.Response.StatusCode = refusal.Kind == RefusalKind.Outdated ? StatusCodes.Status409Conflict : (int)refusal.Kind;
        if (refusal.RetryAfter is { } wait)
            page.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return page.Page();
    }
}
