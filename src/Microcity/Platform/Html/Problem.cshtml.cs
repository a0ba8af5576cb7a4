using System.Globalization;
using System.Net.Mime;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Platform;

/// <summary>What is shown instead of the page that was asked for; JSON operations get the same as a problem document.</summary>
[OpenToAll, Anywhere, IgnoreAntiforgeryToken]
public sealed class ProblemPage : PageModel
{
    private static readonly string[] Secrets = ["password", "code", "token", "secret"];

    public int Status { get; private set; }

    public string RequestId => HttpContext.TraceIdentifier;

    /// <summary>What was typed into a form that may be sent again; empty when there was none or it held a secret.</summary>
    public IReadOnlyList<(string Name, string Value)> Typed { get; private set; } = [];

    /// <summary>Address that the form was sent to.</summary>
    public string Asked { get; private set; } = "";

    public string Title => Status switch
    {
        404 => "platform.problem.nothing-here",
        403 => "platform.problem.not-yours",
        409 or 412 => "platform.problem.changed",
        413 => "platform.problem.too-large",
        429 => "platform.problem.too-many",
        503 or 507 => "platform.problem.busy",
        >= 500 => "platform.problem.failed",
        _ => "platform.problem.not-understood",
    };

    public string Explanation => Status switch
    {
        404 => "platform.problem.nothing-here-help",
        403 => "platform.problem.not-yours-help",
        409 or 412 => "platform.problem.changed-help",
        413 => "platform.problem.too-large-help",
        429 => "platform.problem.too-many-help",
        503 or 507 => "platform.problem.busy-help",
        >= 500 => "platform.problem.failed-help",
        _ => "platform.problem.not-understood-help",
    };

    public Task<IActionResult> OnGet() => Answer();

    public Task<IActionResult> OnPost() => Answer();

    private async Task<IActionResult> Answer()
    {
        // Not bound: where a form cannot be read, nothing is.
        var status = int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture);
        var (turned, failed) = (HttpContext.Features.Get<IStatusCodeReExecuteFeature>(), HttpContext.Features.Get<IExceptionHandlerPathFeature>());
        var path = turned?.OriginalPath ?? failed?.Path ?? "";
        var json = path.Contains("/api/", StringComparison.Ordinal);
        Status = failed is not null && Response.StatusCode >= StatusCodes.Status400BadRequest ? Response.StatusCode : status;
        if (json && Status == StatusCodes.Status409Conflict && Request.Headers.IfMatch.Count > 0)
            Status = StatusCodes.Status412PreconditionFailed;
        Response.StatusCode = Status;
        if (Status is StatusCodes.Status503ServiceUnavailable or StatusCodes.Status507InsufficientStorage && Response.Headers.RetryAfter.Count == 0)
            Response.Headers.RetryAfter = "5";
        if (json)
            return Json();
        Asked = Request.PathBase + path + (turned?.OriginalQueryString ?? Request.QueryString.Value);
        if (Status is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable && HttpMethods.IsPost(Request.Method) && Request.HasFormContentType)
            Typed = Kept(await Request.ReadFormAsync(HttpContext.RequestAborted));
        return Page();
    }

    private ObjectResult Json()
    {
        var say = HttpContext.RequestServices.GetRequiredService<Say>();
        return new ObjectResult(new ProblemDetails { Status = Status, Title = say[Title], Detail = say[Explanation], Type = $"/problems/{Status}" })
        {
            StatusCode = Status,
            ContentTypes = { MediaTypeNames.Application.ProblemJson },
        };
    }

    private static IReadOnlyList<(string Name, string Value)> Kept(IFormCollection form)
    {
        var fields = form.Where(f => f.Key is not ("__RequestVerificationToken" or KeyedRequest.Field)).ToList();
        return fields.Any(f => Secrets.Any(s => f.Key.Contains(s, StringComparison.OrdinalIgnoreCase)))
            ? []
            : [.. fields.SelectMany(f => f.Value.Select(v => (f.Key, v ?? "")))];
    }
}
