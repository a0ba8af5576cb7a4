using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Platform;

/// <summary>What files can bring, as far as the visitor may bring it.</summary>
[Needs(Permissions.Work)]
public sealed class ImportsPage(Installation installation, Visitor visitor) : PageModel
{
    public IReadOnlyList<ImportKind> Kinds => [.. installation.Modules.SelectMany(m => m.Imports).Where(k => visitor.May(k.Permission))];
}
