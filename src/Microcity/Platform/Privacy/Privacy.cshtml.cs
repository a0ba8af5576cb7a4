using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Platform;

/// <summary>What the city keeps about people, what for and how long, from the marks on the columns themselves (T45).</summary>
[OpenToAll]
public sealed class PrivacyPage : PageModel
{
    /// <summary>One line per thing that a reader would call one, below what it is for.</summary>
    public static IReadOnlyList<(string Purpose, PersonalAttribute[] Kept)> Purposes { get; } =
        [.. PersonalColumn.All.Select(c => c.Says).GroupBy(s => s.Purpose).Select(g => (g.Key, g.DistinctBy(s => (s.What, s.Keep)).ToArray()))];
}
