using System.Text.Json;

namespace Microcity.Skills;

/// <summary>How a draft keeps its skills: concepts and levels, nothing else.</summary>
public static class DraftSkills
{
    public static IReadOnlyList<KnownSkill> Read(string json) => JsonSerializer.Deserialize<List<KnownSkill>>(json, JsonSerializerOptions.Web)!;

    public static string Write(IEnumerable<KnownSkill> skills) => JsonSerializer.Serialize(skills, JsonSerializerOptions.Web);
}
