using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Which answer a failure is: what helps is to come back later, to look again, or nothing the asker can do.</summary>
internal static class Failures
{
    public static void Use(IApplicationBuilder app) => app.UseExceptionHandler(new ExceptionHandlerOptions
    {
        ExceptionHandlingPath = "/problem/500",
        StatusCodeSelector = Status,
        SuppressDiagnosticsCallback = failed => Status(failed.Exception) < StatusCodes.Status500InternalServerError,
    });

    public static int Status(Exception failure) => failure switch
    {
        BadHttpRequestException unread => unread.StatusCode,
        InvalidDataException => StatusCodes.Status400BadRequest,
        OverloadedException or NotRecordedException => StatusCodes.Status503ServiceUnavailable,
        DbUpdateConcurrencyException => StatusCodes.Status409Conflict,
        _ when EngineDifferences.IsOverload(failure) || EngineDifferences.IsDamaged(failure) => StatusCodes.Status503ServiceUnavailable,
        OperationCanceledException => StatusCodes.Status499ClientClosedRequest,
        _ => StatusCodes.Status500InternalServerError,
    };
}
