using Microcity.Platform;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.CareerOffice;

/// <summary>What the strengths check is, and its first page.</summary>
[OpenToAll]
public sealed class StrengthsStartPage : PageModel;
