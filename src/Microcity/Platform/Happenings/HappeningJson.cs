namespace Microcity.Platform;

/// <summary>The JSON door of what is on.</summary>
internal static class HappeningJson
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("happenings", Coming).OpenToAll().Says("platform.api.happenings").Produces<IReadOnlyList<HappeningAnswer>>();

    /// <param name="kind">Only of this kind.</param>
    private static async Task<IReadOnlyList<HappeningAnswer>> Coming(ReadWhatsOn read, string? kind, CancellationToken stop) =>
        [.. (await read.Run(kind, stop)).Select(h => new HappeningAnswer(h.Kind.Code, h.Happening.About, h.Happening.Day, h.Happening.Title, h.Happening.Where, h.Happening.Link))];
}

/// <param name="About">What it is about.</param>
/// <param name="Link">Page below the city.</param>
public sealed record HappeningAnswer(string Kind, Guid About, DateOnly Day, string Title, string? Where, string Link);
