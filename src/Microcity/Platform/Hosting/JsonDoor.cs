using System.Text.Json;

namespace Microcity.Platform;

/// <summary>
/// What every JSON change must bring before it is looked at: our own header and, if the browser says where it comes from, this
/// origin (T28); JSON; the version it was made from, where the row has versions (T62). What cannot be read is answered by field.
/// </summary>
internal sealed class JsonDoor(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (!http.Request.IsJson() || http.GetEndpoint() is not { } endpoint)
        {
            await next(http);
            return;
        }
        if (Unfit(http.Request, endpoint) is { } refusal)
        {
            await RefusalAnswer.Of(refusal, http).ExecuteAsync(http);
            return;
        }
        try
        {
            await next(http);
        }
        catch (BadHttpRequestException unread) when (unread.StatusCode is StatusCodes.Status400BadRequest or StatusCodes.Status415UnsupportedMediaType && !http.Response.HasStarted)
        {
            http.Response.Clear();
            await RefusalAnswer.Of(JsonRules.Unread((unread.InnerException as JsonException)?.Path), http).ExecuteAsync(http);
        }
    }

    private static Refusal? Unfit(HttpRequest request, Endpoint endpoint)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method))
            return null;
        var headers = request.Headers;
        if (JsonRules.FromElsewhere(headers["X-Microcity"].ToString(), headers["Sec-Fetch-Site"].ToString(), headers.Origin.ToString(), $"{request.Scheme}://{request.Host}") is { } refusal)
            return refusal;
        var carries = !HttpMethods.IsDelete(request.Method) || request.ContentLength > 0 || headers.TransferEncoding.Count > 0;
        if (carries && !request.HasJsonContentType() && endpoint.Metadata.GetMetadata<TakesFileAttribute>() is null)
            return JsonRules.NotJson;
        return endpoint.Metadata.GetMetadata<NeedsIfMatch>() is not null && headers.IfMatch.Count == 0 ? VersionRules.Missing : null;
    }
}

/// <summary>An operation whose body is an uploaded file.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class TakesFileAttribute : Attribute;
