namespace Microcity.Matching;

/// <summary>What a candidate is judged by, in the order in which models store their weights.</summary>
internal enum Feature
{
    /// <summary>Best name: words and pairs shared with the text, as they count there.</summary>
    Name,
    NameOfBest,

    /// <summary>Part of the best name's weight that stands in the text.</summary>
    Covered,
    CoveredSquared,

    /// <summary>The same with words that only begin alike.</summary>
    CoveredLoosely,

    /// <summary>The same with words that names use in place of those of the text.</summary>
    CoveredRelated,

    /// <summary>The same, each word as surely as it is asked for.</summary>
    CoveredAsked,

    /// <summary>Weight of what was found of the best name.</summary>
    Mass,
    ExactWords,
    ExactWord,

    /// <summary>Words found of those between the first and the last of them.</summary>
    Dense,
    Preferred,
    PartOfName,
    Length,

    /// <summary>Names and description as one document.</summary>
    Document,
    DocumentOfBest,

    /// <summary>How surely the words found are asked for.</summary>
    Asked,
    Occupations,

    Knowledge,
    Transversal,
    CrossSector,
    OccupationSpecific,

    /// <summary>The best of the concepts directly above and below.</summary>
    Neighbours,

    /// <summary>Sentences known to ask for it as one document; of an example model only.</summary>
    Examples,
    ExamplesOfBest,

    /// <summary>Part of the nearest such sentences that ask for it.</summary>
    Votes,

    /// <summary>The same, as much as the nearest of them is like the text.</summary>
    NearVotes,
}

/// <summary>Versions and groups of features.</summary>
internal static class Features
{
    /// <summary>Raised when the order or the meaning of one changes.</summary>
    public const int Version = 3;

    public const int Count = (int)Feature.NearVotes + 1;

    public const int WithoutExamples = (int)Feature.Examples;
}
