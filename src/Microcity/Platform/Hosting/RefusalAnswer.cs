using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;

namespace Microcity.Platform;

/// <summary>How a JSON operation says no: a problem document with the reasons in words and what would help (platform rule 2).</summary>
public static class RefusalAnswer
{
    public static IResult Of(Refusal refusal, HttpContext http)
    {
        NoteHidden.Of(refusal, http);
        if (refusal.Kind == RefusalKind.NothingHere)
            return Results.StatusCode(StatusCodes.Status404NotFound);
        if (refusal.RetryAfter is { } wait)
            http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        var say = http.RequestServices.GetRequiredService<Say>();
        var first = refusal.Reasons[0];
        var problem = new ProblemDetails
        {
            Type = "/problems/" + first.Code,
            Title = say[first.TextKey, first.Values],
            Status = (int)refusal.Kind,
            Extensions =
            {
                ["reasons"] = refusal.Reasons.Select(r => new
                {
                    r.Code,
                    Text = say[r.TextKey, r.Values],
                    r.Overridable,
                    Remedies = r.Remedies.Select(m => say[m.TextKey, m.Values]),
                }),
            },
        };
        if (refusal.Kind == RefusalKind.Malformed)
            problem.Extensions["errors"] = refusal.Reasons.GroupBy(r => r.Field ?? "").ToDictionary(g => g.Key, g => g.Select(r => say[r.TextKey, r.Values]));
        return Results.Json(problem, JsonSerializerOptions.Web, "application/problem+json", (int)refusal.Kind);
    }
}
