namespace Microcity.Skills;

/// <summary>What was understood from what somebody told, each skill with where it came from.</summary>
/// <param name="Marked">The typed text in pieces; marked ones lead to a skill.</param>
/// <param name="Skills">In the order they are shown.</param>
/// <param name="Work">The occupation they named, if one was understood.</param>
/// <param name="OtherWork">Occupations they may have meant instead.</param>
/// <param name="MoreUsual">There are more skills usual in this work than are shown.</param>
/// <param name="Results">What a search found that is not shown yet; null when nobody searched.</param>
public sealed record Understood(
    IReadOnlyList<(string Text, bool Marked)> Marked,
    IReadOnlyList<UnderstoodSkill> Skills,
    NamedConcept? Work,
    IReadOnlyList<NamedConcept> OtherWork,
    bool MoreUsual,
    IReadOnlyList<UnderstoodSkill>? Results)
{
    public static Understood Nothing { get; } = new([], [], null, [], false, null);

    /// <summary>Languages among the skills, by code, to be asked how well.</summary>
    public IEnumerable<(string Code, UnderstoodSkill Skill)> Languages =>
        Skills.Select(s => (LanguageCodes.Of(s.Uri), s)).Where(l => l.Item1 is not null).Select(l => (l.Item1!, l.s));
}

public enum SkillOrigin { Words, Tile, UsualInWork, KeptBefore, Added }

/// <summary>A skill with a box to tick.</summary>
/// <param name="Words">The words it came from; empty where there are none.</param>
/// <param name="Explained">One line in the user's language, or null.</param>
public sealed record UnderstoodSkill(string Uri, SkillLabel Label, string? Explained, SkillOrigin Origin, string Words, bool Kept);

public sealed record NamedConcept(string Uri, SkillLabel Label);
