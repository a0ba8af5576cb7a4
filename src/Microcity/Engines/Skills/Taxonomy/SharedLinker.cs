using System.Runtime.CompilerServices;
using Microcity.Matching;

namespace Microcity.Skills;

/// <summary>One linker per list, however many cities speak it.</summary>
internal static class SharedLinker
{
    private static readonly ConditionalWeakTable<TaxonomyView, Linker> Known = [];

    public static Linker Of(TaxonomyView view) => Known.GetValue(view, v => new Linker(v));
}
