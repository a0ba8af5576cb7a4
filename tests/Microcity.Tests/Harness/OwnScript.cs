namespace Microcity.Tests;

/// <summary>Sends a JSON change as our own script does: with a key of its own.</summary>
internal sealed class OwnScript(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    public const string NoKey = "no-key";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method == HttpMethod.Post && !request.Headers.Remove(NoKey) && !request.Headers.Contains("Idempotency-Key"))
            request.Headers.Add("Idempotency-Key", Microcity.Platform.RandomId.New().ToString());
        return base.SendAsync(request, cancellationToken);
    }
}
