using Microcity.Platform;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Skills;

/// <summary>What a firm can do today; nothing that is not built yet.</summary>
[OpenToAll]
public sealed class ForFirmsPage : PageModel;
