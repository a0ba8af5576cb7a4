using Microcity.Matching;
using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>Which concept of the list somebody means by a typed name: only one that is called the very same.</summary>
public static class FindByName
{
    private const int Looked = 10;

    public static int? Run(CitySkills skills, string name, string language, ConceptKind? kind)
    {
        var folded = Folding.Fold(name);
        foreach (var found in skills.Search(name, language, kind, Looked))
        {
            if (!skills.IsLocal(found) && Texts.Languages.Any(l => skills.In(found, l) is { } label && Folding.Fold(label.Text) == folded))
                return found;
        }
        return null;
    }
}
