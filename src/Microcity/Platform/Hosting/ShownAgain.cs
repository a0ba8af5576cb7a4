using Microsoft.AspNetCore.Diagnostics;

namespace Microcity.Platform;

internal static class ShownAgain
{
    /// <summary>The request went wrong and comes through the pipeline once more, to show its error page.</summary>
    public static bool IsShownAgain(this HttpContext http) =>
        http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null;
}
