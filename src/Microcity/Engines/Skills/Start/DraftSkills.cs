using System.Text.Json;

namespace Microcity.Skills;

/// <summary>How a draft keeps its skills: concepts and levels, nothing else.</summary>
public static class DraftSkills
{
    public static IReadOnlyList<SkillHeld> Read(string json) => JsonSerializer.Deserialize<List<SkillHeld>>(json, JsonSerializerOptions.Web)!;

    public static string Write(IEnumerable<SkillHeld> skills) => JsonSerializer.Serialize(skills, JsonSerializerOptions.Web);
}
