using System.Globalization;
using Microcity.Matching;
using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>
/// Publishes the made-up openings of a demonstration city, each on the day it was posted, and fills the places that were taken since.
/// </summary>
internal static class SeedOpenings
{
    /// <summary>So many rows make a morning's list.</summary>
    private const int Overdue = 40;

    private static readonly Dictionary<string, PlaceCell> Cells = new()
    {
        ["Ventspils"] = new(5739, 2156),
        ["Valmiera"] = new(5754, 2543),
        ["Kocēni"] = new(5752, 2534),
        ["Mūrmuiža"] = new(5747, 2549),
        ["Rubene"] = new(5746, 2525),
        ["Kauguri"] = new(5750, 2542),
    };

    private static readonly (string Heading, ImportColumn Column)[] AsTheyStand =
    [
        ("ref", PostingColumn.Ref), ("kind", PostingColumn.Kind), ("title_en", PostingColumn.TitleEn), ("title_lv", PostingColumn.TitleLv), ("text_en", PostingColumn.TextEn), ("text_lv", PostingColumn.TextLv),
        ("organisation", PostingColumn.Organisation), ("occupation", PostingColumn.Occupation), ("place", PostingColumn.Place), ("remote", PostingColumn.Remote), ("contract", PostingColumn.Contract),
        ("hours", PostingColumn.Hours), ("cost_eur", PostingColumn.Cost), ("places", PostingColumn.Places), ("hard_to_fill", PostingColumn.HardToFill),
        ("essential", PostingColumn.Skills), ("optional", PostingColumn.Optional), ("teaches", PostingColumn.Teaches), ("conditions", PostingColumn.Conditions),
    ];

    public static async Task Run(DemoCity demo)
    {
        var sheet = Sheet.Read(FileText.Of(Resource())!, ReadImportFile.MostRows)!;
        var rows = sheet.Rows.Select(r => Row(sheet.Header, r)).Where(r => r["city"] == demo.City.Slug).ToList();
        var (now, ids) = (demo.Clock.GetUtcNow(), new Dictionary<string, Guid>());
        foreach (var day in rows.GroupBy(r => Number(r, "posted_days_ago")!.Value).OrderByDescending(d => d.Key))
        {
            demo.Clock.TurnTo(At(demo, now, day.Key));
            foreach (var opportunity in await Publish(demo, [.. day.Select(r => Content(demo, r))]))
                ids[opportunity.SourceRef] = opportunity.Id;
        }
        foreach (var row in rows.Where(r => Number(r, "filled") > 0).OrderByDescending(r => Number(r, "posted_days_ago")))
        {
            demo.Clock.TurnTo(At(demo, now, Number(row, "posted_days_ago")!.Value / 2));
            Held(await demo.Get<MarkFilled>().Run(ids[row["ref"]], Number(row, "filled")!.Value));
        }
        await PublishLastSeason(demo, rows, now);
        demo.Clock.TurnTo(now);
    }

    /// <summary>The same firms sought before: their last days are over, and nobody has said yet what became of it. Some of it is late.</summary>
    private static async Task PublishLastSeason(DemoCity demo, List<Dictionary<string, string>> rows, DateTimeOffset now)
    {
        demo.Clock.TurnTo(At(demo, now, 60));
        var vacancies = rows.Where(r => r["kind"] == "vacancy").Take(Overdue).Select((r, i) => Content(demo, r) with
        {
            SourceRef = r["ref"] + "-before",
            PostedOn = demo.Today.AddDays(-60),
            StartsOn = null,
            OpenUntil = demo.Today.AddDays(-(i < 3 ? 8 + i : i < 12 ? 7 : 1 + (i % 6))),
        });
        await Publish(demo, [.. vacancies]);
    }

    private static async Task<IEnumerable<Opportunity>> Publish(DemoCity demo, OpportunityContent[] contents)
    {
        var db = demo.Get<CityDb>();
        await using var together = await db.Together();
        var published = Held(await demo.Get<PublishOpportunity>().Run(contents));
        await db.SaveChangesAsync();
        await together.Commit();
        return published.Select(p => p.Opportunity);
    }

    private static OpportunityContent Content(DemoCity demo, Dictionary<string, string> row)
    {
        var found = new FoundRow(1);
        foreach (var (heading, column) in AsTheyStand)
            found.Say(column, heading, row[heading]);
        var posted = demo.Today.AddDays(-Number(row, "posted_days_ago")!.Value);
        found.Say(PostingColumn.Posted, "posted_days_ago", Day(posted));
        found.Say(PostingColumn.Until, "open_days", Day(demo.Today.AddDays(Number(row, "open_days")!.Value)));
        found.Say(PostingColumn.Starts, "starts_in_days", Number(row, "starts_in_days") is { } days ? Day(demo.Today.AddDays(days)) : null);
        var faults = ReadPosting.Run(found, new(SourceKind.Vacancy, demo.Today, TimeZoneInfo.Utc), out var content);
        return content is null
            ? throw new InvalidOperationException($"Demonstration opening {row["ref"]}: {faults[0].At?.Code} {faults[0].ExpectedKey}")
            : content with { Cell = Cells[row["place"]] };
    }

    private static Dictionary<string, string> Row(IReadOnlyList<string> header, SheetRow row) =>
        header.Zip(row.Cells).ToDictionary(c => c.First, c => c.Second);

    private static int? Number(Dictionary<string, string> row, string heading) =>
        row[heading].Length == 0 ? null : int.Parse(row[heading], CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>In the morning of that day.</summary>
    private static DateTimeOffset At(DemoCity demo, DateTimeOffset now, int daysAgo) =>
        daysAgo == 0 ? now : new(demo.Today.AddDays(-daysAgo), new TimeOnly(7, 30), TimeSpan.Zero);

    private static T Held<T>(Outcome<T> outcome) => outcome.Done
        ? outcome.Value
        : throw new InvalidOperationException("The demonstration was refused: " + string.Join(", ", outcome.Refusal.Reasons.Select(r => r.Code)));

    private static byte[] Resource()
    {
        using var file = typeof(SeedOpenings).Assembly.GetManifestResourceStream("demo/openings.csv")!;
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
