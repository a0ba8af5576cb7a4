using Microcity.Matching;

namespace Microcity.Skills;

/// <summary>An occupation as matching sees it: what the skills list says it needs, all weighing the same.</summary>
public static class OccupationInput
{
    public static OpportunityInput Of(CitySkills skills, int occupation) => new()
    {
        SourceRef = "occupation/" + skills.Uri(occupation),
        Requirements =
        [
            .. skills.Essential(occupation).ToArray().Select(s => new Asked(s, Need.Essential)),
            .. skills.Optional(occupation).ToArray().Except(skills.Essential(occupation).ToArray()).Select(s => new Asked(s, Need.Optional)),
        ],
    };
}
