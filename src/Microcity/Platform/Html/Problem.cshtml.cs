using System.Net.Mime;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Platform;

/// <summary>What is shown instead of the page that was asked for; JSON operations get the same as a problem document.</summary>
[OpenToAll, Anywhere, IgnoreAntiforgeryToken]
public sealed class ProblemPage : PageModel
{
    public int Status { get; private set; }

    public string RequestId => HttpContext.TraceIdentifier;

    public string Title => Status switch
    {
        404 => "platform.problem.nothing-here",
        403 => "platform.problem.not-yours",
        429 => "platform.problem.too-many",
        >= 500 => "platform.problem.failed",
        _ => "platform.problem.not-understood",
    };

    public string Explanation => Status switch
    {
        404 => "platform.problem.nothing-here-help",
        403 => "platform.problem.not-yours-help",
        429 => "platform.problem.too-many-help",
        >= 500 => "platform.problem.failed-help",
        _ => "platform.problem.not-understood-help",
    };

    public IActionResult OnGet(int status) => Answer(status);

    public IActionResult OnPost(int status) => Answer(status);

    private IActionResult Answer(int status)
    {
        Status = Response.StatusCode = status;
        var asked = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
            ?? HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? "";
        if (!asked.Contains("/api/", StringComparison.Ordinal))
            return Page();
        var say = HttpContext.RequestServices.GetRequiredService<Say>();
        return new ObjectResult(new ProblemDetails { Status = status, Title = say[Title], Detail = say[Explanation], Type = $"/problems/{status}" })
        {
            StatusCode = status,
            ContentTypes = { MediaTypeNames.Application.ProblemJson },
        };
    }
}
