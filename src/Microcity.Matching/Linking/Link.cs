namespace Microcity.Matching;

/// <summary>A concept that a text speaks of, and the words it was found in.</summary>
/// <param name="Concept">Ordinal in the taxonomy: a skill or an occupation.</param>
/// <param name="Score">Above 0, at most 1.</param>
/// <param name="Start">UTF-16 offset of the first word in the text.</param>
/// <param name="End">Offset behind the last word.</param>
public sealed record Link(int Concept, double Score, int Start, int End);

/// <summary>One name of a concept, as the index takes it.</summary>
/// <param name="Preferred">The concept's first name in this language.</param>
public sealed record LinkLabel(int Concept, string Language, string Text, bool Preferred)
{
    /// <summary>Every name of the skills and occupations that people are offered.</summary>
    public static IEnumerable<LinkLabel> Of(TaxonomyView view)
    {
        for (var concept = 0; concept < view.Count; concept++)
        {
            if (!view.Offered(concept) || view.Kind(concept) is not (ConceptKind.Skill or ConceptKind.Occupation))
                continue;
            foreach (var language in view.Languages)
            {
                if (view.Label(concept, language) is { } first)
                    yield return new(concept, language, first, Preferred: true);
                foreach (var other in view.OtherLabels(concept, language))
                    yield return new(concept, language, other, Preferred: false);
            }
        }
    }
}
