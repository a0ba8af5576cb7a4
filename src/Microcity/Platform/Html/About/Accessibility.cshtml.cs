using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Platform;

/// <summary>How far everybody can use this service, what is missing, whom to tell.</summary>
[OpenToAll]
public sealed class AccessibilityPage : PageModel
{
    /// <summary>The day this statement was last looked over.</summary>
    public static readonly DateOnly Written = new(2026, 11, 25);
}
