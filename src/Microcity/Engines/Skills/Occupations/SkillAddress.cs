namespace Microcity.Skills;

/// <summary>Where a skill's page is: the last part of its URI.</summary>
public static class SkillAddress
{
    private const string Esco = "http://data.europa.eu/esco/skill/", Own = AddLocalSkill.Home;

    /// <returns>Ordinal, or null if the list knows no such skill.</returns>
    public static int? Find(CitySkills skills, string id) =>
        (skills.Find(Esco + id) ?? skills.Find(Own + id)) is { } found && skills.Kind(found) is Matching.ConceptKind.Skill ? found : null;
}
