using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Posters of what Platform itself shows: pages of the city, and dates of What's on.</summary>
internal static class PlatformPosters
{
    public static IReadOnlyList<PosterKind> All { get; } =
    [
        new("page", Permissions.Pages, async (services, id, say, stop) =>
        {
            var (pages, db) = (services.GetRequiredService<ReadPages>(), services.GetRequiredService<CityDb>());
            if (await db.Set<CityPage>().Where(p => p.Id == id && p.Shown != null).Select(p => p.Slug).FirstOrDefaultAsync(stop) is not { } slug || await pages.Run(slug, stop) is not { } page)
                return null;
            return new(new(page.Title, page.Language), [], page.Lead is { } lead ? new Wording(lead, page.Language) : null, "/pages/" + slug);
        }),
        new("happening", Permissions.Work, async (services, id, say, stop) =>
        {
            var known = (await services.GetRequiredService<ReadWhatsOn>().Run(stop: stop)).Where(h => h.Happening.About == id).Take(1).ToList();
            return known is not [var (kind, happening)]
                ? null
                : new(new(happening.Title, happening.Language ?? say.Language), [say["platform.poster.when", ("day", happening.Day), ("what", say[kind.NameKey])], .. happening.Where is { } place ? [place] : Array.Empty<string>()], null, happening.Link);
        }),
    ];
}
