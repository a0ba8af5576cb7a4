namespace Microcity.Skills;

/// <summary>Where an occupation's page is: the last part of its URI.</summary>
public static class OccupationAddress
{
    private const string Esco = "http://data.europa.eu/esco/occupation/", Own = "urn:microcity:occupation/";

    public static string Of(string uri) => uri[(uri.LastIndexOf('/') + 1)..];

    /// <returns>Ordinal, or null if the list knows no such occupation.</returns>
    public static int? Find(CitySkills skills, string id) =>
        (skills.Find(Esco + id) ?? skills.Find(Own + id)) is { } found && skills.Kind(found) is Matching.ConceptKind.Occupation ? found : null;
}
