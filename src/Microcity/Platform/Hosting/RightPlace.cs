namespace Microcity.Platform;

/// <summary>Pages of a city exist only inside one, and pages above the cities only there.</summary>
internal sealed class RightPlace(RequestDelegate next)
{
    private static readonly Endpoint Nowhere = new(
        http =>
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        },
        new EndpointMetadataCollection(new OpenToAllAttribute()), "nowhere");

    public Task InvokeAsync(HttpContext http, CityContext city)
    {
        if (!http.IsShownAgain())
            http.Features.Set(new AskedRoute((http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText));
        if (http.GetEndpoint() is { } wrongly and not RouteEndpoint)
            // Routing found the address, but not with this method or kind of body: it answers 405 or 415 to everybody.
            http.SetEndpoint(new Endpoint(wrongly.RequestDelegate, new EndpointMetadataCollection(new OpenToAllAttribute()), wrongly.DisplayName));
        if (http.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<AnywhereAttribute>() is null
            && endpoint.Metadata.GetMetadata<AboveCitiesAttribute>() is null != city.Chosen)
            http.SetEndpoint(Nowhere);
        return next(http);
    }
}

/// <summary>A page that is the same in a city and above: the answer to a wrong address or a failure.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AnywhereAttribute : Attribute;
