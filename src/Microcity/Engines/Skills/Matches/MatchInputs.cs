using System.Security.Cryptography;
using System.Text.Json;
using Microcity.Matching;

namespace Microcity.Skills;

/// <summary>From what is known of somebody to the only thing that matching gets to see (T51).</summary>
public static class MatchInputs
{
    /// <summary>Skills this list does not know any more are left out; where two are one here, the better proven counts.</summary>
    public static MatchInput Of(Skillset who, CitySkills skills) => new()
    {
        Skills =
        [
            .. who.Skills.Select(h => (Ordinal: skills.Find(h.ConceptUri), Held: h))
                .Where(h => h.Ordinal is not null)
                .GroupBy(h => h.Ordinal!.Value, h => h.Held)
                .Select(same => same.OrderByDescending(h => Value.Of(h.Proof)).ThenByDescending(h => h.Level).First() switch { var best => new Held(same.Key, best.Proof, best.Level) }),
        ],
        Languages = [.. who.Wishes.Languages.Select(l => new Spoken(l.Key, l.Value))],
        Licences = who.Wishes.Licences,
        Place = who.Wishes.Place,
        Contracts = who.Wishes.Contracts,
        Permit = who.Wishes.Permit,
        Age = who.Age,
    };

    /// <summary>SHA-256 of the input and the skills list its ordinals belong to.</summary>
    public static byte[] Hash(MatchInput input, CitySkills skills) =>
        SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes((Version: skills.View.Version, input), Fields));

    private static readonly JsonSerializerOptions Fields = new() { IncludeFields = true };
}
