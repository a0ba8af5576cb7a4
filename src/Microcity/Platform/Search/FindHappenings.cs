namespace Microcity.Platform;

/// <summary>Dates of What's on in the search.</summary>
internal static class FindHappenings
{
    public static SearchKind Kind { get; } = new(SearchPlace.Happenings, "platform.search.happenings", async (services, sought, stop) =>
    [
        .. (await services.GetRequiredService<ReadWhatsOn>().Run(stop: stop)).Where(h => sought.In($"{h.Happening.Title} {h.Happening.Where} {sought.Say[h.Kind.NameKey]}")).Take(sought.Most + 1)
            .Select(h => new FoundThing(h.Happening.Title, h.Happening.Language, $"{sought.Say.Day(h.Happening.Day)} · {sought.Say[h.Kind.NameKey]}", h.Happening.Link)),
    ])
    {
        All = _ => "/whats-on",
    };
}
