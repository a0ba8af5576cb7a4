using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>What a skill of the city's own must say, and how it may be tied.</summary>
public static class LocalSkillRules
{
    public const int LongestName = 200;

    /// <summary>A name in both languages, not longer than a line.</summary>
    public static Refusal? Unnamed(string labelEn, string labelLv) => Refusal.Of(Name("labelEn", labelEn), Name("labelLv", labelLv));

    public static Refusal? Name(string field, string text) => text.Trim().Length is > 0 and <= LongestName
        ? null
        : Refusal.Malformed(field, "skills.name-length", "skills.reason.name-length", new Remedy("skills.remedy.name-length"), ("most", LongestName));

    /// <summary>Only languages that pages speak.</summary>
    public static Refusal? UnknownLanguage(string language) => Texts.Languages.Contains(language)
        ? null
        : Refusal.Malformed("language", "skills.unknown-language", "skills.reason.unknown-language", new Remedy("skills.remedy.known-language"), ("language", language));

    /// <summary>The list itself names it; that name stays.</summary>
    public static Refusal? Named(string? name) => name is null
        ? null
        : Refusal.Rule(new Reason("skills.named", "skills.reason.named", [("name", name)], [new Remedy("skills.remedy.names", "/work/taxonomy/names")]));

    /// <summary>The name already stands for another skill in this city.</summary>
    public static Refusal? Taken(string? other, string name) => other is null
        ? null
        : Refusal.Rule(new Reason("skills.name-taken", "skills.reason.name-taken", [("name", name), ("other", other)], [new Remedy("skills.remedy.tie-instead")]));

    /// <summary>Each concept once; only one concept can be the very same.</summary>
    public static Refusal? Links(IReadOnlyList<(LinkKind Kind, string Uri)> links)
    {
        if (links.Count(l => l.Kind is LinkKind.ExactMatch) > 1)
            return Refusal.Malformed("links", "skills.two-exact", "skills.reason.two-exact", new Remedy("skills.remedy.one-exact"));
        return links.DistinctBy(l => l.Uri).Count() == links.Count
            ? null
            : Refusal.Malformed("links", "skills.link-twice", "skills.reason.link-twice", new Remedy("skills.remedy.link-once"));
    }

    /// <summary>A URI that this city's list does not have, with the nearest names it has.</summary>
    /// <param name="nearest">At most three names.</param>
    public static Refusal UnknownConcept(string uri, IReadOnlyList<string> nearest) => Refusal.Content(new Reason(
        "skills.unknown-concept", "skills.reason.unknown-concept", [("uri", uri)],
        [nearest.Count > 0 ? new Remedy("skills.remedy.nearest", null, ("names", string.Join(", ", nearest))) : new Remedy("skills.remedy.search-skills")]));
}
