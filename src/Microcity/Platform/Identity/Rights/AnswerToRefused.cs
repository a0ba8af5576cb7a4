using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Microcity.Platform;

/// <summary>What somebody gets who may not: the second step, a fresh sign-in, or 403, which the ledger remembers (T21).</summary>
internal sealed class AnswerToRefused : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler usual = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (!authorizeResult.Forbidden)
        {
            await usual.HandleAsync(next, context, policy, authorizeResult);
            return;
        }
        var visitor = context.RequestServices.GetRequiredService<Visitor>();
        var permission = policy.Requirements.OfType<PermissionNeeded>().FirstOrDefault()?.Permission ?? "none";
        var request = context.Request;
        if (visitor.SecondStepDue && !request.IsJson())
            context.Response.Redirect($"{request.PathBase}/account/second-step?return={Uri.EscapeDataString(request.Asked())}");
        else if (visitor.May(permission))
            await context.ChallengeAsync();
        else
            await Refuse(context, visitor, permission);
    }

    private static async Task Refuse(HttpContext context, Visitor visitor, string permission)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        if (visitor.SignedIn)
            await context.RequestServices.GetRequiredService<NoteRefusedAccess>().Run(permission, StatusCodes.Status403Forbidden, context.GetEndpoint());
    }
}
