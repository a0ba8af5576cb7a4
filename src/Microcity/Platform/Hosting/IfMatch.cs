using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace Microcity.Platform;

/// <summary>
/// The version a JSON change was made from, as <c>If-Match: "7"</c> says it. An operation that takes one answers 428 when it is
/// missing; its act compares it with the row (<see cref="VersionRules"/>) and refuses an old one with 412 (T62).
/// </summary>
/// <param name="Version">0 when the header holds no version of ours.</param>
public sealed record IfMatch(int Version) : IEndpointParameterMetadataProvider
{
    public static ValueTask<IfMatch?> BindAsync(HttpContext context) =>
        ValueTask.FromResult<IfMatch?>(new(context.Request.Headers.IfMatch.ToString() is ['"', .. var number, '"'] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0));

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => builder.Metadata.Add(new NeedsIfMatch());
}

internal sealed record NeedsIfMatch;

/// <summary>A row is changed only from the version that was looked at.</summary>
public static class VersionRules
{
    public static readonly Refusal Missing =
        new(RefusalKind.VersionMissing, [new("platform.version-missing", "platform.reason.version-missing", [], [new("platform.remedy.version-missing")])]);

    /// <summary>Somebody changed it meanwhile; a page answers this with 409 and shows both (partial <c>Changed</c>).</summary>
    public static readonly Refusal Changed =
        new(RefusalKind.Outdated, [new("platform.changed-meanwhile", "platform.reason.changed-meanwhile", [], [new("platform.remedy.changed-meanwhile")])]);

    /// <param name="row">What is stored now.</param>
    /// <param name="seen">The version that the change was made from.</param>
    public static Refusal? Outdated(Row row, int seen) => row.Version == seen ? null : Changed;

    /// <summary>Says which version a JSON reply shows: <c>ETag: "7"</c>.</summary>
    public static void Shows(this HttpResponse answer, int version) => answer.Headers.ETag = $"\"{version}\"";
}
