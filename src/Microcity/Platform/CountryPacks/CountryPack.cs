using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Microcity.Platform;

/// <summary>What a country sets for all its cities. Each module's own section fills its settings (platform rule 4).</summary>
public sealed record CountryPack
{
    internal static readonly JsonSerializerOptions Strict = new(JsonSerializerOptions.Strict) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Two letters, ISO 3166.</summary>
    public required string Country { get; init; }

    /// <summary>Three letters, ISO 4217.</summary>
    public required string Currency { get; init; }

    /// <summary>IANA name.</summary>
    public required string Zone { get; init; }

    /// <summary>Whom a child can call.</summary>
    public required Helpline Helpline { get; init; }

    /// <summary>From this age on a young person consents alone (T42).</summary>
    public required LegalNumber ConsentAge { get; init; }

    /// <summary>How long papers behind payments are kept.</summary>
    public required LegalNumber KeepAccountsYears { get; init; }

    /// <summary>What a national identity number looks like inside a text, as a regular expression.</summary>
    public required string IdNumber { get; init; }

    /// <summary>Statistical codes by the city's address.</summary>
    public required IReadOnlyDictionary<string, PlaceCodes> Places { get; init; }

    public required IReadOnlyList<HolidayRule> Holidays { get; init; }

    [JsonIgnore]
    internal IReadOnlyDictionary<string, JsonObject> Sections { get; private init; } = new Dictionary<string, JsonObject>();

    /// <param name="name">Such as <c>lv</c>.</param>
    /// <exception cref="InvalidDataException">Something in it is unknown, missing or of the wrong type; the message names it.</exception>
    public static CountryPack Read(string name, string json, Installation installation)
    {
        var at = "";
        try
        {
            var whole = (JsonObject)JsonNode.Parse(json, documentOptions: new() { AllowDuplicateProperties = false })!;
            var sections = new Dictionary<string, JsonObject>();
            foreach (var module in installation.Modules.Where(m => m.Settings is not null))
            {
                at = module.Name;
                var section = whole[at]?.AsObject() ?? [];
                whole.Remove(at);
                sections[at] = section;
                var filled = section.Deserialize(module.Settings!, Strict)!;
                if (installation.Settings.FirstOrDefault(k => k.Module == module.Name && !k.Fits(k.Value(filled))) is { } kind)
                    throw new JsonException($"{kind.Field} is not between {kind.Words.Least} and {kind.Words.Most}.");
            }
            at = "";
            var pack = whole.Deserialize<CountryPack>(Strict)!;
            if (pack.Holidays.FirstOrDefault(h => !h.Clear) is { } unclear)
                throw new JsonException($"holidays: when is {unclear.Name.Values.FirstOrDefault()}?");
            if (!TimeZoneInfo.TryFindSystemTimeZoneById(pack.Zone, out _))
                throw new JsonException($"zone: {pack.Zone} is unknown.");
            _ = new Regex(pack.IdNumber);
            return pack with { Sections = sections };
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or ArgumentException)
        {
            throw new InvalidDataException($"Country pack {name}: {at}{(wrong as JsonException)?.Path?.TrimStart('$')} {wrong.Message}", wrong);
        }
    }
}

/// <param name="Name">By language.</param>
public sealed record Helpline(string Phone, string Link, IReadOnlyDictionary<string, string> Name);

/// <param name="Name">Of the area that the codes mean.</param>
/// <param name="Nuts">Level 3 of NUTS 2024.</param>
/// <param name="Lau">Local administrative unit.</param>
public sealed record PlaceCodes(string Name, string Nuts, string Lau);
