namespace Microcity.Platform;

/// <summary>A sort of public thing that the office makes posters of.</summary>
/// <param name="Code">Stands in the address before the id.</param>
/// <param name="Permission">Who may make them, beside <see cref="Permissions.Work"/>.</param>
/// <param name="Read">In a scope of the city: what everybody may see of it; null where there is nothing public.</param>
public sealed record PosterKind(string Code, string Permission, Func<IServiceProvider, Guid, Say, CancellationToken, Task<PosterText?>> Read);

/// <param name="Title">As on its page.</param>
/// <param name="Facts">When, where, until when, how many: each one line.</param>
/// <param name="Text">A sentence or two; null where its page has none.</param>
/// <param name="Link">Its page, below the city.</param>
public sealed record PosterText(Wording Title, IReadOnlyList<string> Facts, Wording? Text, string Link);
