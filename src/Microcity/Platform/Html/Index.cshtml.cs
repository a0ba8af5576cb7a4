using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Platform;

[OpenToAll]
public sealed class FrontPage : PageModel;
