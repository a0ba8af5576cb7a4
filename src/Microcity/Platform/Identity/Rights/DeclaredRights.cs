using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;

namespace Microcity.Platform;

/// <summary>Reads from every page and operation who may use it; what says nothing stops the start (T19).</summary>
public sealed class DeclaredRights(EndpointDataSource endpoints, PageLoader pages, MasterKey key) : IHostedLifecycleService
{
    public async Task<IReadOnlyList<EndpointRight>> All()
    {
        var rights = new List<EndpointRight>();
        foreach (var endpoint in endpoints.Endpoints.OfType<RouteEndpoint>())
        {
            IEnumerable<object> said = endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page
                ? (await pages.LoadAsync(page, EndpointMetadataCollection.Empty)).HandlerTypeInfo.GetCustomAttributes(inherit: true)
                : endpoint.Metadata;
            var method = endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is { HttpMethods: [var only] } ? only : "PAGE";
            rights.Add(new(
                $"{method} /{endpoint.RoutePattern.RawText?.TrimStart('/')}",
                said.OfType<OpenToAllAttribute>().Any(),
                said.OfType<NeedsAttribute>().FirstOrDefault()?.Permission));
        }
        return [.. rights.Distinct().OrderBy(r => r.Address, StringComparer.Ordinal)];
    }

    /// <exception cref="InvalidOperationException">Some endpoint says neither, or the key file is open to others.</exception>
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        key.Check();
        var silent = (await All()).Where(r => !r.Open && r.Permission is null).Select(r => r.Address).ToList();
        if (silent.Count > 0)
            throw new InvalidOperationException($"These say neither Needs nor OpenToAll: {string.Join(", ", silent)}");
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <param name="Address">Method and route; a page answers under <c>PAGE</c>.</param>
public sealed record EndpointRight(string Address, bool Open, string? Permission);
