namespace Microcity.Platform;

/// <summary>What the front page shows, from top to bottom.</summary>
public enum FrontPlace { Box, Dates, Figures, Doors, Words, Published, Office }

/// <summary>A piece of the front page.</summary>
/// <param name="View">Path of the partial view, such as <c>/Engines/Skills/Start/Box.cshtml</c>.</param>
public sealed record FrontPart(FrontPlace Place, string View);
