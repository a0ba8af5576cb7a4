using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>How a skill of the city's own stands to one of the list, in words.</summary>
internal static class LinkName
{
    public static string Of(Say say, LinkKind kind) => kind switch
    {
        LinkKind.ExactMatch => say["skills.own.exact"],
        LinkKind.CloseMatch => say["skills.own.close"],
        LinkKind.BroadMatch => say["skills.own.broad"],
        _ => say["skills.own.narrow"],
    };

    public static LinkKind? Parse(string? word) => word switch
    {
        "exact" => LinkKind.ExactMatch,
        "close" => LinkKind.CloseMatch,
        "broad" => LinkKind.BroadMatch,
        "narrow" => LinkKind.NarrowMatch,
        _ => null,
    };
}
