using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microcity.Platform;

/// <summary>
/// A number that the law sets and changes: each value holds from its day on. In a country pack it is a list of values with their
/// source; a plain number holds always.
/// </summary>
[JsonConverter(typeof(LegalNumberConverter))]
public sealed record LegalNumber(IReadOnlyList<LegalValue> Values)
{
    public LegalNumber(int value)
        : this([new(DateOnly.MinValue, value)])
    {
    }

    /// <summary>What holds on this day; before the first one known, the first.</summary>
    public LegalValue On(DateOnly day) => Values.LastOrDefault(v => v.From <= day) ?? Values[0];
}

/// <param name="From">The first local day on which it holds.</param>
/// <param name="Source">Law and section, in the country's language.</param>
/// <param name="Link">Where the law can be read.</param>
public sealed record LegalValue(DateOnly From, int Value, string Source = "", string Link = "");

internal sealed class LegalNumberConverter : JsonConverter<LegalNumber>
{
    public override LegalNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number)
            return new(reader.TryGetInt32(out var always) ? always : throw new JsonException("A whole number is expected."));
        var values = Values(ref reader, options);
        if (values.Length == 0 || values.Zip(values.Skip(1)).Any(p => p.First.From >= p.Second.From) || values.Any(v => v.Source.Length == 0))
            throw new JsonException("Values are expected in the order of their days, each with its source.");
        return new(values);
    }

    /// <summary>A path inside the list would hide which number it is; without one, the reader gives it the number's.</summary>
    private static LegalValue[] Values(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        try
        {
            return JsonSerializer.Deserialize<LegalValue[]>(ref reader, options) ?? [];
        }
        catch (JsonException wrong)
        {
            throw new JsonException(wrong.Message);
        }
    }

    public override void Write(Utf8JsonWriter writer, LegalNumber value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value.Values, options);
}
