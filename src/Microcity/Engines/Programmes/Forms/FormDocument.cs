using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Microcity.Programmes;

/// <summary>Questions that stand together on one page.</summary>
/// <param name="Title">By language.</param>
public sealed record FormSection(string Key, IReadOnlyDictionary<string, string> Title, IReadOnlyList<FormField> Fields);

/// <summary>The typed questions of a call as one document.</summary>
public sealed record FormDocument(IReadOnlyList<FormSection> Sections)
{
    private static readonly JsonSerializerOptions Written = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        AllowOutOfOrderMetadataProperties = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>In the order in which they are asked.</summary>
    [JsonIgnore]
    public IEnumerable<FormField> Fields => Sections.SelectMany(s => s.Fields);

    public FormField? Field(string key) => Fields.FirstOrDefault(f => f.Key == key);

    /// <summary>The canonical document.</summary>
    public string Text() => System.Text.Encoding.UTF8.GetString(CanonicalJson.Bytes(Node()));

    /// <summary>Of the canonical document.</summary>
    public string Sha256() => CanonicalJson.Sha256(Node());

    /// <exception cref="JsonException">It is no form.</exception>
    public static FormDocument Read(string text) => JsonSerializer.Deserialize<FormDocument>(text, Written)!;

    /// <summary>Everything but the words.</summary>
    public FormDocument WithoutTexts() => new([.. Sections.Select(s => s with { Title = new Dictionary<string, string>(), Fields = [.. s.Fields.Select(f => f.WithoutTexts())] })]);

    private JsonNode Node() => JsonSerializer.SerializeToNode(this, Written)!;
}
