using Microcity.Matching;

namespace Microcity.Skills;

/// <summary>How the official files write reuse levels.</summary>
internal static class ReuseLevels
{
    public static ReuseLevel Of(string text) => text switch
    {
        "transversal" => ReuseLevel.Transversal,
        "cross-sector" => ReuseLevel.CrossSector,
        "sector-specific" => ReuseLevel.SectorSpecific,
        "occupation-specific" => ReuseLevel.OccupationSpecific,
        _ => ReuseLevel.None,
    };
}
