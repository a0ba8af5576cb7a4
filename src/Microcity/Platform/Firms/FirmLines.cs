namespace Microcity.Platform;

/// <param name="Firm">Of the organisation.</param>
/// <param name="Office">Asked by an officer; links then lead to the office's pages.</param>
public sealed record FirmAsked(Guid Firm, bool Office);

/// <summary>What a module knows of a firm. Sentences are in the reader's language already.</summary>
/// <param name="Steps">What the firm could do next; the one with the lowest rank stands on top.</param>
public sealed record FirmLines(IReadOnlyList<NextStep> Steps, IReadOnlyList<FirmWait> Waits, IReadOnlyList<MyRow> Rows);

/// <summary>Something between a firm and the office that has a day.</summary>
/// <param name="Text">What it is.</param>
/// <param name="Link">Where it is, below the city.</param>
/// <param name="Until">The last day; null where the firm itself loses nothing by waiting.</param>
/// <param name="Firms">The firm has to answer; else the office has promised to.</param>
public sealed record FirmWait(string Text, string Link, DateOnly? Until, bool Firms);
