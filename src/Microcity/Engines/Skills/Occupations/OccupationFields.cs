using System.Runtime.CompilerServices;
using Microcity.Matching;

namespace Microcity.Skills;

/// <summary>Occupations sorted into fields: the two-digit groups of ISCO that they stand in.</summary>
public sealed class OccupationFields
{
    private const string Isco = "http://data.europa.eu/esco/isco/C";

    private static readonly ConditionalWeakTable<CitySkills, OccupationFields> Known = [];

    private readonly ILookup<int, int> byField;

    private OccupationFields(CitySkills skills)
    {
        byField = skills.View.Of(ConceptKind.Occupation)
            .Where(skills.Offered)
            .Select(i => (Occupation: i, Field: FieldOf(skills.View, i)))
            .Where(x => x.Field is not null)
            .ToLookup(x => x.Field!.Value, x => x.Occupation);
    }

    public static OccupationFields Of(CitySkills skills) => Known.GetValue(skills, s => new(s));

    /// <summary>Ordinals of the fields that have occupations.</summary>
    public IEnumerable<int> Fields => byField.Select(f => f.Key).Order();

    /// <summary>Ordinals of a field's occupations.</summary>
    public IEnumerable<int> In(int field) => byField[field];

    /// <summary>Ordinal of the two-digit group that an occupation stands in.</summary>
    internal static int? FieldOf(TaxonomyView view, int occupation)
    {
        for (var (at, steps) = (occupation, 0); steps < 12; steps++)
        {
            if (view.Kind(at) is ConceptKind.IscoGroup && view.Code(at) is { Length: >= 2 } code)
                return view.Find(Isco + code[..2]);
            if (view.Broader[at].Length is 0)
                return null;
            at = view.Broader[at][0];
        }
        return null;
    }
}
