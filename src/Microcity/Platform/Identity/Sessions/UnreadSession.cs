using System.Runtime.ExceptionServices;
using Microsoft.AspNetCore.Authentication;

namespace Microcity.Platform;

/// <summary>Who carries a session that could not be looked up is no stranger: the request fails as the database did, and its error page is shown.</summary>
internal sealed class UnreadSession(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (!http.IsShownAgain() && http.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Failure is { } failure)
            ExceptionDispatchInfo.Throw(failure);
        return next(http);
    }
}
