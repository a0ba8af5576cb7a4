using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>City pages in the search: words of both languages, written when a page is published and gone when it is taken down.</summary>
internal static class FindPages
{
    public const string Code = "page";

    public static SearchKind Kind { get; } = new(SearchPlace.Pages, "platform.search.pages", async (services, sought, stop) =>
    {
        var (db, say) = (services.GetRequiredService<CityDb>(), sought.Say);
        var pages = db.Set<CityPage>().Where(p => p.Shown != null);
        foreach (var word in sought.Words)
        {
            var beginning = word.Length > SearchWord.Longest ? word[..SearchWord.Longest] : word;
            pages = pages.Where(p => db.Set<SearchWord>().Any(w => w.Kind == Code && w.ObjectId == p.Id && w.Word.StartsWith(beginning)));
        }
        var ids = await pages.OrderByDescending(p => p.ShownOn).ThenByDescending(p => p.Id).Select(p => p.Id).Take(sought.Most + 1).ToListAsync(stop);
        return [.. (await services.GetRequiredService<ReadPages>().Run(ids, stop)).Select(p => new FoundThing(p.Title.Text, p.Title.Foreign(say.Language), p.Lead ?? say[PageWords.Kind(p.Kind)], p.Link))];
    })
    {
        All = _ => "/pages",
    };
}
