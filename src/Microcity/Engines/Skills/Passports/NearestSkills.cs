using Microcity.Matching;

namespace Microcity.Skills;

/// <summary>Which skills somebody may have meant whose address is unknown here: those with the fewest different signs.</summary>
internal static class NearestSkills
{
    private const int Shown = 3;
    private const int Longest = 200;

    public static IReadOnlyList<string> Of(CitySkills skills, string uri, string language)
    {
        var wrong = Last(uri.Length > Longest ? uri[..Longest] : uri);
        return
        [
            .. Enumerable.Range(0, skills.Count).Where(i => skills.Kind(i) is ConceptKind.Skill)
                .OrderBy(i => Distance(wrong, Last(skills.Uri(i)))).ThenBy(i => i).Take(Shown).Select(i => skills.Label(i, language).Text),
        ];
    }

    private static string Last(string uri) => uri[(uri.LastIndexOf('/') + 1)..];

    /// <summary>Levenshtein's.</summary>
    private static int Distance(string one, string other)
    {
        Span<int> row = stackalloc int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++)
            row[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var next = Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (one[i - 1] == other[j - 1] ? 0 : 1));
                (corner, row[j]) = (row[j], next);
            }
        }
        return row[other.Length];
    }
}
