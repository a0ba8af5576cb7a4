using System.Globalization;
using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>Skills lists as people call them.</summary>
internal static class ListName
{
    /// <param name="name">As its file names itself: <c>esco-1.1.1</c>.</param>
    public static string Of(Say say, string name) =>
        name.StartsWith("esco-", StringComparison.Ordinal) ? "ESCO " + name["esco-".Length..] : say["skills.lists.starter"];

    /// <summary>Each language by its own name.</summary>
    public static string Languages(string codes) =>
        string.Join(", ", codes.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(code => CultureInfo.GetCultureInfo(code).NativeName));

    public static string Counts(Say say, TaxonomyCounts counts) => say[
        "skills.lists.counts",
        ("skills", Number(say, counts.Skills)), ("occupations", Number(say, counts.Occupations)), ("groups", Number(say, counts.SkillGroups + counts.IscoGroups))];

    public static string Number(Say say, int number) => number.ToString("N0", say.Culture);
}
