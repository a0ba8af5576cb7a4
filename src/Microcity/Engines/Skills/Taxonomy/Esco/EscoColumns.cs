namespace Microcity.Skills;

/// <summary>Which files of the download are read, and the columns they must have; order never matters.</summary>
internal static class EscoColumns
{
    public const string Skills = "skills", Occupations = "occupations", SkillGroups = "skillGroups", IscoGroups = "ISCOGroups";
    public const string OccupationSkills = "occupationSkillRelations", SkillToSkill = "skillSkillRelations";
    public const string OccupationPillar = "broaderRelationsOccPillar", SkillPillar = "broaderRelationsSkillPillar";
    public const string Hierarchy = "skillsHierarchy", LanguageSkills = "languageSkillsCollection";

    private static readonly string[] Pillar = ["conceptUri", "broaderUri"];

    private static readonly Dictionary<string, string[]> Wanted = new()
    {
        [Skills] = ["conceptUri", "skillType", "reuseLevel", "preferredLabel", "altLabels", "status", "description"],
        [Occupations] = ["conceptUri", "iscoGroup", "preferredLabel", "altLabels", "status", "description", "code"],
        [SkillGroups] = ["conceptUri", "preferredLabel", "status", "code"],
        [IscoGroups] = ["conceptUri", "preferredLabel", "status", "code"],
        [OccupationSkills] = ["occupationUri", "relationType", "skillUri"],
        [OccupationPillar] = Pillar,
        [SkillPillar] = Pillar,
        [SkillToSkill] = ["originalSkillUri", "relationType", "relatedSkillUri"],
        [Hierarchy] = ["Level 0 URI", "Level 1 URI", "Level 2 URI", "Level 3 URI"],
        [LanguageSkills] = ["conceptUri"],
    };

    /// <summary>Without these nothing is stored.</summary>
    public static readonly IReadOnlyList<string> Required =
        [Skills, Occupations, SkillGroups, IscoGroups, OccupationSkills, OccupationPillar, SkillPillar];

    public static bool Read(string stem) => Wanted.ContainsKey(stem);

    public static IReadOnlyList<string> Of(string stem) => Wanted[stem];
}
