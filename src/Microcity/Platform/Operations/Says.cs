namespace Microcity.Platform;

/// <summary>
/// What an operation tells of itself for the map in <c>docs/api.md</c>, the page <c>/api</c> and OpenAPI. In <see cref="Body"/> and
/// <see cref="At"/> a value in angle brackets is taken from elsewhere, see <see cref="Sample"/>.
/// </summary>
/// <param name="success">Status when it is done.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SaysAttribute(int success = 0) : Attribute
{
    /// <summary>0 for what is usual: 200 for reading, 302 for a form.</summary>
    public int Success { get; } = success;

    /// <summary>Key of the sentence that says what it does; its last part names the operation. Pages have none: they are named by their class.</summary>
    public string? TextKey { get; init; }

    /// <summary>Smallest valid body: JSON, or the fields of a form as <c>name=value&amp;name=value</c>.</summary>
    public string? Body { get; init; }

    /// <summary>Values for the path, then for the query, as <c>name=value&amp;name=value</c>. On a page class it holds for all its handlers.</summary>
    public string? At { get; init; }

    /// <summary>Where the version comes from that a change sends as <c>If-Match</c>.</summary>
    public string? Version { get; init; }

    /// <summary>What must be there first and no seat of the demonstration has, such as <c>an authenticator app</c>.</summary>
    public string? OnlyWith { get; init; }

    /// <summary>Statuses it refuses with beyond those that every operation has.</summary>
    public int[] Refuses { get; init; } = [];
}

public static class EndpointSays
{
    /// <param name="textKey">Key of the sentence that says what it does; its last part names the operation.</param>
    /// <param name="success">Status when it is done.</param>
    /// <param name="body">Smallest valid body.</param>
    /// <param name="at">Values for the path and the query.</param>
    /// <param name="version">Where the version comes from that is sent as <c>If-Match</c>.</param>
    /// <param name="refuses">Statuses it refuses with beyond those that every operation has.</param>
    public static TBuilder Says<TBuilder>(this TBuilder endpoint, string textKey, int success = 200, string? body = null, string? at = null, string? version = null, params int[] refuses)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new SaysAttribute(success) { TextKey = textKey, Body = body, At = at, Version = version, Refuses = refuses });
}
