using System.Text.Json;
using System.Text.RegularExpressions;
using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>Finds schema.org job adverts: one object, a list, an <c>@graph</c>, or a page that holds such blocks.</summary>
internal static partial class ReadJobPostings
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    private static readonly string[] Wrappers = ["@graph", "itemListElement", "item", "mainEntity"];

    /// <returns>Null if it is no JSON.</returns>
    /// <param name="most">One above it is read.</param>
    public static IReadOnlyList<FoundRow>? Json(string json, int most)
    {
        var found = new List<FoundRow>();
        return Add(found, json, most) ? found : null;
    }

    /// <summary>Broken blocks are rows of their own, so that they are named.</summary>
    public static IReadOnlyList<FoundRow> Page(string html, int most)
    {
        var found = new List<FoundRow>();
        foreach (Match block in Block().Matches(html))
        {
            if (found.Count <= most && !Add(found, block.Groups[1].Value, most))
                found.Add(new(found.Count + 1, "skills.expected.json"));
        }
        return found;
    }

    private static bool Add(List<FoundRow> found, string json, int most)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Lenient);
            Look(document.RootElement, found, most);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static void Look(JsonElement at, List<FoundRow> found, int most)
    {
        if (found.Count > most)
            return;
        if (at.ValueKind is JsonValueKind.Array)
        {
            foreach (var item in at.EnumerateArray())
                Look(item, found, most);
        }
        else if (at.ValueKind is JsonValueKind.Object)
        {
            if (IsPosting(at))
            {
                found.Add(JobPosting.Read(at, found.Count + 1));
                return;
            }
            foreach (var inside in Wrappers)
            {
                if (at.TryGetProperty(inside, out var list))
                    Look(list, found, most);
            }
        }
    }

    private static bool IsPosting(JsonElement item) => item.TryGetProperty("@type", out var type) && type.ValueKind switch
    {
        JsonValueKind.String => Named(type),
        JsonValueKind.Array => type.EnumerateArray().Any(t => t.ValueKind is JsonValueKind.String && Named(t)),
        _ => false,
    };

    private static bool Named(JsonElement type) => TypeName().IsMatch(JobPosting.Said(type) ?? "");

    /// <summary>In time that grows with the page only, whatever the page holds.</summary>
    [GeneratedRegex(@"<script\b[^>]*\btype\s*=\s*[""']?\s*application/ld\+json\b[^>]*>(.*?)</script\b", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Block();

    [GeneratedRegex(@"^(https?://schema\.org/|schema:)?JobPosting\z", RegexOptions.IgnoreCase)]
    private static partial Regex TypeName();
}
