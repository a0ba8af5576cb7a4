using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Microcity.Platform;

/// <summary>Makes the policy behind each <see cref="NeedsAttribute"/>; everything undeclared falls to the refusing fallback.</summary>
internal sealed class PermissionPolicies(IOptions<AuthorizationOptions> options) : DefaultAuthorizationPolicyProvider(options)
{
    public override Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) =>
        policyName.StartsWith(NeedsAttribute.PolicyPrefix, StringComparison.Ordinal)
            ? Task.FromResult<AuthorizationPolicy?>(new AuthorizationPolicyBuilder(SessionHandler.SchemeName)
                .AddRequirements(new PermissionNeeded(policyName[NeedsAttribute.PolicyPrefix.Length..])).Build())
            : base.GetPolicyAsync(policyName);
}

internal sealed record PermissionNeeded(string Permission) : IAuthorizationRequirement;

internal sealed class PermissionCheck(Visitor visitor, TimeProvider clock) : AuthorizationHandler<PermissionNeeded>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionNeeded requirement)
    {
        var needsFresh = context.Resource is HttpContext http && http.GetEndpoint()?.Metadata.GetMetadata<FreshAttribute>() is not null;
        if (visitor.May(requirement.Permission) && (!needsFresh || visitor.Fresh(clock.GetUtcNow().UtcDateTime)))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
