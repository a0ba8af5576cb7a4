using Microcity.Matching;

namespace Microcity.Skills;

/// <summary>Occupations that need much of the same.</summary>
public static class RelatedOccupations
{
    /// <summary>Those that share the largest part of their essential skills (intersection over union), equals by ordinal.</summary>
    public static IReadOnlyList<int> Of(TaxonomyView view, int occupation, int most)
    {
        var shared = new Dictionary<int, int>();
        foreach (var skill in view.Essential[occupation])
        {
            foreach (var other in view.EssentialFor[skill])
            {
                if (other != occupation && view.Kind(other) is ConceptKind.Occupation && view.Offered(other))
                    shared[other] = shared.GetValueOrDefault(other) + 1;
            }
        }
        var own = view.Essential[occupation].Length;
        return [.. shared.OrderByDescending(s => (double)s.Value / (own + view.Essential[s.Key].Length - s.Value)).ThenBy(s => s.Key).Take(most).Select(s => s.Key)];
    }
}
