using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Platform;

/// <summary>What this service is, where its lists come from, what it is made of.</summary>
[OpenToAll]
public sealed class AboutPage : PageModel;
