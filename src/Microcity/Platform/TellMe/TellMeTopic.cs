namespace Microcity.Platform;

/// <summary>A sort of thing that people can wait for; its module knows what it means and whether it is there.</summary>
/// <param name="Code">Stable, lower-case; stands in addresses.</param>
/// <param name="Look">What somebody waits for, in a scope of the city, and what there is of it now; null where that means nothing here.</param>
public sealed record TellMeTopic(string Code, Func<IServiceProvider, TellMeAbout, CancellationToken, Task<Awaited?>> Look);

/// <param name="About">In the topic's own words; empty for anything of the topic.</param>
/// <param name="Say">The sentences of whoever is told.</param>
public sealed record TellMeAbout(string About, Say Say);

/// <param name="What">What is waited for, as the end of "Tell me when there is: …".</param>
/// <param name="Begun">What there is of it now; null while it is missing.</param>
public sealed record Awaited(string What, Begun? Begun);

/// <param name="Link">Page below the city.</param>
public sealed record Begun(string Title, string Link);
