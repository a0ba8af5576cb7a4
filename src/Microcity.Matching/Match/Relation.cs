namespace Microcity.Matching;

/// <summary>How a held skill stands to a required one.</summary>
public enum Relation
{
    None,
    Same,

    /// <summary>A city's own skill and the concept it matches exactly.</summary>
    LocalExact,

    /// <summary>A city's own skill and a concept close to it.</summary>
    LocalClose,

    /// <summary>The held skill is one step narrower.</summary>
    Narrower1,

    /// <summary>The held skill is two or more steps narrower.</summary>
    Narrower2,

    /// <summary>The held skill is one step broader.</summary>
    Broader1,

    /// <summary>Both have the same direct broader skill.</summary>
    Sibling,

    /// <summary>The held skill is two steps broader.</summary>
    Broader2,

    /// <summary>Both are in the same direct group of at most 40 skills.</summary>
    Group,
}
