using Microcity.Matching;

namespace Microcity.Skills;

/// <summary>Under which occupation a posting counts, and in which field that stands: ESCO where it is known, else the ISCO group.</summary>
internal sealed record RadarConcept(string Concept, string? Field);

internal static class RadarConcepts
{
    private const string Isco = "http://data.europa.eu/esco/isco/C";

    /// <returns>Null where no occupation is known.</returns>
    public static RadarConcept? Of(CitySkills skills, string? occupationUri, string? iscoCode)
    {
        if (occupationUri is not null && skills.Find(occupationUri) is { } known && skills.Kind(known) is ConceptKind.Occupation)
            return new(occupationUri, skills.IsLocal(known) ? null : OccupationFields.FieldOf(skills.View, known) is { } field ? skills.View.Uri(field) : null);
        return iscoCode is { Length: >= 2 } code && skills.View.Find(Isco + code) is { } group
            ? new(skills.View.Uri(group), skills.View.Find(Isco + code[..2]) is { } wide ? skills.View.Uri(wide) : null)
            : null;
    }
}
