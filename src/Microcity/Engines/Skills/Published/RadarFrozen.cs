using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>The shortages of a month were counted and stay as they are.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Places">Places asked for in the twelve months up to its end.</param>
[Fact("radar-frozen", 1, "skills.fact.radar-frozen")]
public sealed record RadarFrozen([Object("radar-month")] Guid Radar, DateOnly Month, [Unit("places")] int Places) : Fact;
