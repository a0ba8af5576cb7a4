using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;

namespace Microcity.Platform;

/// <summary>Reads every operation of the program from its endpoints.</summary>
public sealed partial class OperationMap(PageLoader pages, Installation installation)
{
    public async Task<IReadOnlyList<Operation>> Run(IEnumerable<Endpoint> endpoints)
    {
        var operations = new List<Operation>();
        foreach (var endpoint in endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
                operations.AddRange(OfPage(endpoint, await pages.LoadAsync(page, EndpointMetadataCollection.Empty)));
            else if (endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is { } http)
                operations.AddRange(http.HttpMethods.Select(m => OfJson(endpoint, m)));
        }
        return [.. operations.DistinctBy(o => (o.Method, o.Address)).OrderBy(o => o.Address, StringComparer.Ordinal).ThenBy(o => o.Method, StringComparer.Ordinal)];
    }

    private Operation OfJson(RouteEndpoint endpoint, string method)
    {
        var says = endpoint.Metadata.GetMetadata<SaysAttribute>();
        return Operation(endpoint.Metadata, says?.TextKey?.Split('.')[^1] ?? "", method, Address(endpoint, endpoint.Metadata), json: true, says is not null, says ?? new());
    }

    private IEnumerable<Operation> OfPage(RouteEndpoint endpoint, CompiledPageActionDescriptor page)
    {
        var said = page.HandlerTypeInfo.GetCustomAttributes(inherit: true);
        if (said.OfType<AnywhereAttribute>().Any())
            yield break;
        var (address, name) = (Address(endpoint, said), page.HandlerTypeInfo.Name is { } type && type.EndsWith("Page", StringComparison.Ordinal) ? type[..^4] : page.HandlerTypeInfo.Name);
        var everywhere = said.OfType<SaysAttribute>().FirstOrDefault();
        var handlers = page.HandlerMethods.Where(h => h.HttpMethod is "GET" or "Get" or "POST" or "Post").Select(h => (Method: h.HttpMethod.ToUpperInvariant(), h.Name, h.MethodInfo)).ToList();
        if (handlers.All(h => h.Method != "GET"))
            yield return Operation(said, name, "GET", address, json: false, everywhere is not null || !HasPlaces(address), everywhere ?? new());
        foreach (var (method, handler, code) in handlers)
        {
            var own = code.GetCustomAttributes(typeof(SaysAttribute), inherit: true).OfType<SaysAttribute>().FirstOrDefault();
            var says = new SaysAttribute(own?.Success ?? (method == "GET" ? everywhere?.Success ?? 0 : 0)) { Body = own?.Body, OnlyWith = own?.OnlyWith, At = own?.At ?? everywhere?.At, Refuses = own?.Refuses ?? [] };
            var place = handler is null ? address : $"{address}?handler={handler}";
            var needsValues = method == "POST" ? (page.BoundProperties.Count > 0 || code.GetParameters().Any(p => p.ParameterType != typeof(CancellationToken))) : HasPlaces(place);
            yield return Operation(said, handler is null ? name : $"{name}.{handler}", method, place, json: false, own is not null || says.At is not null && method == "GET" || !needsValues, says);
        }
    }

    private Operation Operation(IReadOnlyList<object> said, string name, string method, string address, bool json, bool told, SaysAttribute says)
    {
        var permission = said.OfType<NeedsAttribute>().LastOrDefault()?.Permission;
        return new(name, method, address, permission, [.. installation.Roles.Where(r => r.Permissions.Contains(permission)).Select(r => r.Name)],
            said.OfType<FreshAttribute>().Any(), json, told, says);
    }

    private static string Address(RouteEndpoint endpoint, IEnumerable<object> said)
    {
        var below = "/" + Constraint().Replace(endpoint.RoutePattern.RawText ?? "", "}").TrimStart('/');
        return said.OfType<AboveCitiesAttribute>().Any() ? below : "/{city}" + below;
    }

    private static bool HasPlaces(string address) => address.Replace("{city}", "", StringComparison.Ordinal).Contains('{', StringComparison.Ordinal);

    [GeneratedRegex(@"(:[^}]+|\?)\}")]
    private static partial Regex Constraint();
}
