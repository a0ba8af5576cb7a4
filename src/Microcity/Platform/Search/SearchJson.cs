namespace Microcity.Platform;

/// <summary>The JSON door of the search.</summary>
internal static class SearchJson
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("search", Search).OpenToAll().Says("platform.api.search", at: "q=kursi").Produces<SearchAnswer>();

    private static async Task<SearchAnswer> Search(RunSearch search, string? q, CancellationToken stop)
    {
        var result = await search.Run(q, stop);
        return new(Of(result.Groups), Of(result.Near));
    }

    private static IReadOnlyList<FoundAnswer> Of(IReadOnlyList<FoundGroup> groups) =>
        [.. groups.SelectMany(g => g.Found.Select(f => new FoundAnswer(g.Kind.Place, f.Title, f.Meta, f.Link)))];
}

/// <param name="Near">Only where nothing was found.</param>
public sealed record SearchAnswer(IReadOnlyList<FoundAnswer> Found, IReadOnlyList<FoundAnswer> Near);

/// <param name="Link">Page below the city.</param>
public sealed record FoundAnswer(SearchPlace Group, string Title, string Meta, string Link);
