using Microcity.Platform;

namespace Microcity.People;

/// <summary>Two persons were one: whoever counts persons counts the first alone from here on.</summary>
[Fact("persons-merged", 1, "people.fact.persons-merged", Merges = true)]
public sealed record PersonsMerged([Subject] Guid Person, [Object("alias"), Person] Guid Merged) : Fact;

/// <summary>Two persons that were made one are two again.</summary>
[Fact("persons-merge-undone", 1, "people.fact.persons-merge-undone")]
public sealed record PersonsMergeUndone([Subject] Guid Person, [Person] Guid Merged) : Fact;
