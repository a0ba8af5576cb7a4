using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Microcity.Platform;

/// <summary>Puts what operations say of themselves into the OpenAPI document, and every address below its city.</summary>
internal sealed class OpenApiSays(Texts texts) : IOpenApiDocumentTransformer, IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new() { Title = "Microcity", Version = "v1", Description = texts.Raw("en", "platform.api.lead") };
        document.Servers = null;
        var below = new OpenApiPaths();
        foreach (var (path, item) in document.Paths)
            below.Add("/{city}" + path, item);
        document.Paths = below;
        return Task.CompletedTask;
    }

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var parameters = operation.Parameters ??= [];
        parameters.Insert(0, Parameter("city", ParameterLocation.Path));
        if (context.Description.HttpMethod is not "GET")
            parameters.Add(Parameter("X-Microcity", ParameterLocation.Header, "1"));
        if (context.Description.HttpMethod is "POST" && !metadata.OfType<SignsInAttribute>().Any())
            parameters.Add(Parameter(KeyedRequest.Header, ParameterLocation.Header, "5f0c7a52-9a0e-4a0e-8f0e-0c6f2f6f0d11"));
        if (metadata.OfType<NeedsIfMatch>().Any())
            parameters.Add(Parameter("If-Match", ParameterLocation.Header, "\"7\""));
        if (metadata.OfType<SaysAttribute>().FirstOrDefault() is not { TextKey: { } key } says)
            return Task.CompletedTask;
        (operation.OperationId, operation.Summary) = (key.Split('.')[^1], texts.Raw("en", key));
        if (says.Body is { } body && operation.RequestBody?.Content?.Values.FirstOrDefault() is { } content)
            content.Example = JsonNode.Parse(body);
        var answers = operation.Responses ??= [];
        if (says.Success != StatusCodes.Status200OK && answers.Remove("200", out var answer))
            answers[Text(says.Success)] = says.Success == StatusCodes.Status204NoContent ? new OpenApiResponse { Description = "Done" } : answer;
        int?[] refusals = [.. says.Refuses, metadata.OfType<NeedsAttribute>().Any() ? StatusCodes.Status401Unauthorized : null];
        foreach (var status in refusals.OfType<int>())
            answers.TryAdd(Text(status), new OpenApiResponse { Description = Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status) });
        return Task.CompletedTask;
    }

    private static string Text(int status) => status.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static OpenApiParameter Parameter(string name, ParameterLocation where, string? example = null) =>
        new() { Name = name, In = where, Required = true, Schema = new OpenApiSchema { Type = JsonSchemaType.String }, Example = example };
}
