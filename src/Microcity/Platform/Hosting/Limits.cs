using System.Globalization;
using System.Threading.RateLimiting;

namespace Microcity.Platform;

/// <summary>
/// How many requests one account or, without one, one network address may send to this copy of the program in a minute (T30).
/// This machine is no exception; a load test sets <see cref="SiteOptions.LimitsTimes"/>.
/// </summary>
internal sealed class Limits(SiteOptions site) : IDisposable
{
    public const int Reads = 300;
    public const int Changes = 60;
    public const int Searches = 30;
    public const int Anonymous = 120;

    private static readonly TimeSpan Segment = TimeSpan.FromSeconds(10);

    // The framework's own middleware never lets go of what it limits by, nor of the program behind it.
    private readonly PartitionedRateLimiter<HttpContext> general = PartitionedRateLimiter.Create<HttpContext, string>(http => General(http, site.LimitsTimes));
    private readonly PartitionedRateLimiter<HttpContext> search = PartitionedRateLimiter.Create<HttpContext, string>(http => Search(http, site.LimitsTimes));

    public async Task Keep(HttpContext http, RequestDelegate next)
    {
        using var request = general.AttemptAcquire(http);
        if (!request.IsAcquired)
        {
            Reject(http.Response, request);
            return;
        }
        using var searching = search.AttemptAcquire(http);
        if (searching.IsAcquired)
            await next(http);
        else
            Reject(http.Response, searching);
    }

    public void Dispose()
    {
        general.Dispose();
        search.Dispose();
    }

    private static RateLimitPartition<string> General(HttpContext http, int times)
    {
        if (http.IsShownAgain())
            return RateLimitPartition.GetNoLimiter("");
        if (Account(http) is not { } account)
            return Window("address " + AddressKey.Of(http.Connection.RemoteIpAddress), Anonymous * times);
        return HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)
            ? Window("reads " + account, Reads * times)
            : Window("changes " + account, Changes * times);
    }

    private static RateLimitPartition<string> Search(HttpContext http, int times) =>
        !http.IsShownAgain() && Account(http) is { } account && http.GetEndpoint()?.Metadata.GetMetadata<SearchesAttribute>() is not null
            ? Window("searches " + account, Searches * times)
            : RateLimitPartition.GetNoLimiter("");

    private static Guid? Account(HttpContext http) => http.RequestServices.GetRequiredService<Visitor>().AccountId;

    private static RateLimitPartition<string> Window(string key, int most) => RateLimitPartition.GetSlidingWindowLimiter(
        key, _ => new() { PermitLimit = most, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6, QueueLimit = 0 });

    private static void Reject(HttpResponse response, RateLimitLease lease)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var said) ? said : Segment;
        response.StatusCode = StatusCodes.Status429TooManyRequests;
        response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
    }
}

/// <summary>Looks through many rows for typed words: 30 times a minute for one account.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SearchesAttribute : Attribute;
