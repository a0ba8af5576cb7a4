namespace Microcity.Platform;

/// <summary>Something public on a day: it begins, takes place, or closes.</summary>
/// <param name="About">What it is about; keeps its entry in calendars the same when its day moves.</param>
/// <param name="Day">The local day.</param>
/// <param name="Language">Of the title, where it is not the reader's; else null.</param>
/// <param name="Link">Page below the city.</param>
public sealed record Happening(Guid About, DateOnly Day, string Title, string? Language, string? Where, string Link);

/// <summary>One sort of happening; a strand adds its own, and all stand in one list.</summary>
/// <param name="Code">Names its calendar feed, lower-case.</param>
/// <param name="NameKey">What it is, such as "course begins".</param>
/// <param name="Coming">Those of today and later, in a scope of the city.</param>
public sealed record HappeningKind(string Code, string NameKey, Func<IServiceProvider, CancellationToken, Task<IReadOnlyList<Happening>>> Coming);
