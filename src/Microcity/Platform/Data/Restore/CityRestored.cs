namespace Microcity.Platform;

/// <summary>A city's database was replaced by an older backup, and what was erased or ended since was done again.</summary>
[Fact("city-restored", 1, "platform.fact.city-restored")]
public sealed record CityRestored(int Again) : Fact;
