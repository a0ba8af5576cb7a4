using System.Text.Json.Serialization;

namespace Microcity.Skills;

/// <summary>Something odd in the official files that was survived.</summary>
/// <param name="Named">Rows or URIs, as many as a reader can use.</param>
public sealed record TaxonomyWarning(WarningKind Kind, int Count, IReadOnlyList<string> Named);

[JsonConverter(typeof(JsonStringEnumConverter<WarningKind>))]
public enum WarningKind
{
    /// <summary>Rows of the hierarchy that end before the header does.</summary>
    ShortRows,

    /// <summary>Rows of the hierarchy that name a group which is absent.</summary>
    AbsentGroups,

    /// <summary>Relations of occupations and skills with an end that is absent.</summary>
    DanglingSkillRelations,

    /// <summary>Broader relations with an end that is absent.</summary>
    DanglingBroader,

    /// <summary>Relations between skills with an end that is absent.</summary>
    DanglingSkillToSkill,
    NoReuseLevel,
    NoSkillType,

    /// <summary>Groups without a code; the last part of the URI serves.</summary>
    NoCode,
    RepeatedNames,
    BlanksAroundNames,
    NotReleased,
    RepeatedConcepts,
    ByteOrderMark,
    NoLanguageCollection,
}
