namespace Microcity.Matching;

/// <summary>Ways from one skills list to another.</summary>
public static class TaxonomyInputs
{
    /// <summary>What a compiled list was made of; compiled again it gives the same bytes.</summary>
    public static TaxonomyInput Of(TaxonomyView view)
    {
        var input = new TaxonomyInput(view.Version, view.Sources);
        for (var i = 0; i < view.Count; i++)
        {
            var concept = new ConceptInput(view.Uri(i), view.Kind(i))
            {
                Type = view.Type(i), Reuse = view.Reuse(i), Code = view.Code(i), Offered = view.Offered(i), IsLanguage = view.Graph.Languages.Contains(i),
            };
            foreach (var language in view.Languages)
                CopyNames(view, i, language, concept);
            input.Concepts.Add(concept);
        }
        Copy(view, view.Broader, input.Broader);
        Copy(view, view.Essential, input.Essential);
        Copy(view, view.Optional, input.Optional);
        Copy(view, view.EssentialToSkill, input.EssentialToSkill);
        Copy(view, view.OptionalToSkill, input.OptionalToSkill);
        return input;
    }

    /// <summary>Adds names and descriptions that concepts of both lists have in the other one; what is there stays and is preferred.</summary>
    public static void AddNames(TaxonomyInput to, TaxonomyInput from)
    {
        var concepts = to.Concepts.ToDictionary(c => c.Uri, StringComparer.Ordinal);
        foreach (var concept in from.Concepts)
        {
            if (!concepts.TryGetValue(concept.Uri, out var known))
                continue;
            foreach (var (language, names) in concept.Names)
            {
                var into = known.NamesIn(language);
                if (names.Preferred is { } preferred)
                    into.Prefer(preferred);
                foreach (var other in names.Others)
                    into.Add(other);
                into.Description ??= names.Description;
            }
        }
    }

    private static void CopyNames(TaxonomyView view, int ordinal, string language, ConceptInput concept)
    {
        var others = view.OtherLabels(ordinal, language);
        var (preferred, description) = (view.RawLabel(ordinal, language), view.Description(ordinal, language));
        if (preferred is null && others.Count == 0 && description is null)
            return;
        var names = concept.NamesIn(language);
        if (preferred is not null)
            names.Prefer(preferred);
        foreach (var other in others)
            names.Add(other);
        names.Description = description;
    }

    private static void Copy(TaxonomyView view, Adjacency relation, List<UriLink> links)
    {
        for (var i = 0; i < view.Count; i++)
        {
            foreach (var target in relation[i])
                links.Add(new(view.Uri(i), view.Uri(target)));
        }
    }
}
