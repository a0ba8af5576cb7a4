using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Platform;

/// <summary>What the city keeps about people, what for and how long, from the marks on the columns themselves (T45).</summary>
[OpenToAll]
public sealed class PrivacyPage(Installation installation) : PageModel
{
    /// <summary>The day on which this notice was last changed.</summary>
    public static readonly DateOnly Written = new(2026, 11, 27);

    /// <summary>Text key of the ground for a purpose.</summary>
    public string Ground(string purpose) => installation.Modules.Select(m => m.Grounds.GetValueOrDefault(purpose)).OfType<string>().First();

    /// <summary>One line per thing that a reader would call one, below what it is for.</summary>
    public static IReadOnlyList<(string Purpose, PersonalAttribute[] Kept)> Purposes { get; } =
        [.. PersonalColumn.All.Select(c => c.Says).GroupBy(s => s.Purpose).Select(g => (g.Key, g.DistinctBy(s => (s.What, s.Keep)).ToArray()))];
}
