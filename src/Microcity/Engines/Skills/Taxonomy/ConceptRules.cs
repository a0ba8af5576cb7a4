using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>How concepts are asked for.</summary>
public static class ConceptRules
{
    private const string Home = "http://data.europa.eu/esco/";

    public static Refusal UnknownKind(string kind) =>
        Refusal.Malformed("kind", "skills.unknown-kind", "skills.reason.unknown-kind", new Remedy("skills.remedy.known-kinds"), ("kind", kind));

    /// <summary>The concept whose URI ends in this UUID.</summary>
    public static int? Find(CitySkills skills, Guid id) =>
        skills.Find($"{Home}skill/{id}") ?? skills.Find($"{Home}occupation/{id}") ?? skills.Find(AddLocalSkill.Home + id);
}
