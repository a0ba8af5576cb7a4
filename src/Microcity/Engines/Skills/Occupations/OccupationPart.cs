namespace Microcity.Skills;

/// <summary>A piece that another part of the house adds to the page of an occupation.</summary>
/// <param name="View">Path of the partial view; its model is the <see cref="OccupationPage"/>.</param>
public sealed record OccupationPart(string View);
