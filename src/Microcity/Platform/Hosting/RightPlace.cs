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
        if (http.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<AnywhereAttribute>() is null
            && endpoint.Metadata.GetMetadata<AboveCitiesAttribute>() is null != city.Chosen)
            http.SetEndpoint(Nowhere);
        return next(http);
    }
}

/// <summary>A page that is the same in a city and above: the answer to a wrong address or a failure.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AnywhereAttribute : Attribute;
