using Microcity.Platform;

namespace Microcity.People;

/// <summary>A person was entered, with or without an account.</summary>
[Fact("person-added", 1, "people.fact.person-added")]
public sealed record PersonAdded([Subject] Guid Person) : Fact;
