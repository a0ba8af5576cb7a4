using Microsoft.AspNetCore.Authorization;

namespace Microcity.Platform;

/// <summary>Only for people whose roles hold this permission. Every endpoint says this or <see cref="OpenToAllAttribute"/> (T19).</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsAttribute(string permission) : AuthorizeAttribute(PolicyPrefix + permission)
{
    internal const string PolicyPrefix = "needs:";

    /// <summary>Any signed-in person, for what is their own.</summary>
    public const string SignedIn = "self";

    /// <summary>Whoever showed a password, even while the second step is due.</summary>
    public const string Password = "password-shown";

    public string Permission { get; } = permission;
}

/// <summary>For everybody, signed in or not; listed in <c>docs/open-endpoints.txt</c>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OpenToAllAttribute : AllowAnonymousAttribute;

/// <summary>Asks for a sign-in of the last five minutes before it opens (T13).</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class FreshAttribute : Attribute;

/// <summary>Opens a session: its reply carries a secret, so it is never kept to be repeated (T63).</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SignsInAttribute : Attribute;

/// <summary>A page or operation above the cities; all others exist only inside one.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AboveCitiesAttribute : Attribute;

public static class EndpointRights
{
    public static TBuilder Needs<TBuilder>(this TBuilder endpoint, string permission)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new NeedsAttribute(permission));

    public static TBuilder OpenToAll<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new OpenToAllAttribute());

    public static TBuilder Fresh<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new FreshAttribute());

    public static TBuilder SignsIn<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new SignsInAttribute());

    public static TBuilder AboveCities<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new AboveCitiesAttribute());
}
