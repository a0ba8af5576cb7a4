using System.Reflection;

namespace Microcity.Platform;

/// <summary>What the demonstration cities tell about themselves, one page of each not looked over for half a year.</summary>
internal static class SeedPages
{
    private static readonly IReadOnlyDictionary<string, Told[]> All = new Dictionary<string, Told[]>
    {
        ["ventspils"] =
        [
            new("vards", PageKind.FrontPage, 60),
            new("majoklis-un-skola", PageKind.LivingHere, 110),
            new("ka-te-tikt", PageKind.LivingHere, 190),
            new("martas-stasts", PageKind.Story, 45, "Marta Kalniņa (izdomāta), parakstīta veidlapa, 3. mape"),
            new("birojs-otrdienas-vakaros", PageKind.News, 3),
            new("metinataju-kursi-vakaros", PageKind.News, 12),
        ],
        ["valmiera"] =
        [
            new("vards", PageKind.FrontPage, 80),
            new("dzivot-pie-gaujas", PageKind.LivingHere, 188),
            new("jana-stasts", PageKind.Story, 30, "Jānis Priede (izdomāts), parakstīta veidlapa, 1. mape"),
            new("darba-devejiem-janvaris", PageKind.News, 5),
            new("lazergriezejs-atkal-strada", PageKind.News, 9),
        ],
    };

    public static async Task Run(DemoCity demo)
    {
        var (now, visitor) = (demo.Clock.GetUtcNow(), demo.Get<Visitor>());
        visitor.PersonId = demo.Seated["officer"];
        foreach (var page in All.GetValueOrDefault(demo.City.Slug) ?? [])
        {
            demo.Clock.TurnTo(now.AddDays(-page.DaysAgo));
            var saved = await demo.Get<SavePage>().Run(null, Content(demo.City.Slug, page, visitor.PersonId), 0);
            if (!saved.Done || !(await demo.Get<PublishPage>().Run(saved.Value.Id, saved.Value.Version)).Done)
                throw new InvalidOperationException($"The demonstration's page {page.Slug} was refused.");
        }
        visitor.PersonId = null;
        demo.Clock.TurnTo(now);
    }

    private static PageContent Content(string city, Told page, Guid? owner)
    {
        var texts = Texts.Languages.Select(l => (Language: l, Read: Read($"demo/pages/{city}/{page.Slug}.{l}.md"))).Where(t => t.Read is not null).ToDictionary(t => t.Language, t => t.Read!);
        return new(
            page.Kind, page.Slug, owner, page.Agreed,
            texts.ToDictionary(t => t.Key, t => t.Value[0]["# ".Length..]), texts.ToDictionary(t => t.Key, t => t.Value[1]), texts.ToDictionary(t => t.Key, t => t.Value[2]));
    }

    /// <returns>Title, lead and text; null where the page has not this language.</returns>
    private static string[]? Read(string name)
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream(name);
        if (file is null)
            return null;
        using var reader = new StreamReader(file);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Split("\n\n", 3);
    }

    private sealed record Told(string Slug, PageKind Kind, int DaysAgo, string? Agreed = null);
}
