using System.Text.Json;
using Microcity.Matching;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Microcity.Skills;

/// <summary>What a person told about conditions: it decides what is possible, never how well it fits.</summary>
public sealed record Wishes
{
    /// <summary>CEFR A1 to C2 as 1 to 6 by ISO 639 code; a language that is not named is unknown.</summary>
    public IReadOnlyDictionary<string, int> Languages { get; init; } = new Dictionary<string, int>();

    /// <summary>Licence codes such as <c>B</c>; null if not asked.</summary>
    public IReadOnlyList<string>? Licences { get; init; }

    /// <summary>Where the person starts from; null if not told.</summary>
    public PlaceCell? Place { get; init; }

    public ContractKinds Contracts { get; init; }

    public bool? Permit { get; init; }

    /// <summary>Said by somebody without an account; a person with one has a birth year instead.</summary>
    public LegalAgeBand? Age { get; init; }

    /// <summary>These wishes, and the others where these say nothing.</summary>
    public Wishes Beside(Wishes others) => this with
    {
        Languages = others.Languages.Concat(Languages).GroupBy(l => l.Key).ToDictionary(g => g.Key, g => g.Last().Value),
        Licences = Licences ?? others.Licences,
        Place = Place ?? others.Place,
        Contracts = Contracts is ContractKinds.None ? others.Contracts : Contracts,
        Permit = Permit ?? others.Permit,
        Age = Age ?? others.Age,
    };

    internal static ValueConverter<Wishes, string> AsJson { get; } = new(
        w => JsonSerializer.Serialize(w, JsonSerializerOptions.Web),
        json => JsonSerializer.Deserialize<Wishes>(json, JsonSerializerOptions.Web)!);
}
