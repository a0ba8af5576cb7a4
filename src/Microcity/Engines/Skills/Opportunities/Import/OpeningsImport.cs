using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Openings and courses from files: tables, job adverts as JSON, or pages that hold such adverts.</summary>
public sealed class OpeningsImport : ImportKind
{
    public static OpeningsImport Kind { get; } = new();

    public override string Code => "openings";

    public override string Permission => SkillPermissions.Manage;

    public override string TextKey => "skills.import.title";

    public override (string Path, string TextKey) Where => ("/work/opportunities", "skills.import.back");

    public override IReadOnlyList<ImportColumn> Columns => PostingColumn.All;

    public override IReadOnlyList<(ImportColumn Column, object Example)> Template(Say say) =>
    [
        (PostingColumn.Ref, "V-1"), (PostingColumn.Kind, say["skills.import.template-kind"]), (PostingColumn.Title, say["skills.import.template-title"]), (PostingColumn.Text, say["skills.import.template-text"]),
        (PostingColumn.Organisation, say["skills.import.template-organisation"]), (PostingColumn.Place, "Ventspils"), (PostingColumn.Remote, say["skills.import.template-no"]),
        (PostingColumn.Posted, say.Today), (PostingColumn.Until, say.Today.AddDays(PostingDefaults.DaysOpen)), (PostingColumn.Hours, 40), (PostingColumn.Places, 2),
        (PostingColumn.Skills, say["skills.import.template-skills"]), (PostingColumn.Optional, say["skills.import.template-optional"]), (PostingColumn.Conditions, "language:lv:B1"), (PostingColumn.Url, "https://example.com/v-1"),
    ];

    public override ImportChoice Choice(Say say) => new(
        "skills.import.kind", "skills.import.kind-help", [.. OpeningFields.Kinds(say).OrderByDescending(k => k.Value == nameof(SourceKind.Market))]);

    public override Outcome<FoundRow[]>? Other(string text, int most)
    {
        var begin = text.AsSpan().TrimStart();
        if (begin.IsEmpty || begin[0] is not ('{' or '[' or '<'))
            return null;
        var found = begin[0] is '<' ? ReadJobPostings.Page(text, most) : ReadJobPostings.Json(text, most);
        return found switch
        {
            null => (Outcome<FoundRow[]>)No("skills.file-json", "skills.reason.file-json", "skills.remedy.file-whole"),
            [] => No("skills.file-adverts", "skills.reason.file-adverts", "skills.remedy.file-adverts"),
            _ => found.ToArray(),
        };
    }

    public override async Task<ImportLook> Look(IServiceProvider city, IReadOnlyList<FoundRow> rows, string? choice, CancellationToken stop)
    {
        var (db, here) = (city.GetRequiredService<CityDb>(), city.GetRequiredService<Here>());
        var kind = Enum.TryParse<SourceKind>(choice, out var chosen) ? chosen : SourceKind.Market;
        var (read, faults) = ReadPostings.Run(rows, new(kind, here.Today, TimeZoneInfo.FindSystemTimeZoneById(here.Zone)));
        var firms = await city.GetRequiredService<FirmGate>().Run([.. read.Select(r => r.Content)], stop);
        var (good, known) = (new List<LookedRow>(), await Known(db, read, stop));
        foreach (var (row, firm) in read.Zip(firms))
        {
            if (firm is not null && People.VerifyRules.NotPublic(firm) is not null)
                faults.Add(new(row.Number, PostingColumn.Organisation, rows.First(r => r.Number == row.Number).Heading(PostingColumn.Organisation), row.Content.OrganisationName ?? firm.Name, "skills.expected.verified-firm"));
            else
                good.Add(row with { Novelty = Compare(row, known) });
        }
        return new(good, [.. faults.OrderBy(f => f.Row)]);
    }

    public override async Task<IReadOnlyList<LookedRow>> Ready(IServiceProvider city, IReadOnlyList<LookedRow> part, CancellationToken stop)
    {
        var skills = await city.GetRequiredService<ReadCitySkills>().Run(stop);
        var language = city.GetRequiredService<Here>().Profile?.Languages[0] ?? "en";
        return [.. part.Cast<OpeningRow>().Select(r => r with { Content = UnderstandPosting.Run(r.Content, skills, language) })];
    }

    public override async Task<Outcome<TakenRow[]>> Take(IServiceProvider city, IReadOnlyList<LookedRow> part, CancellationToken stop)
    {
        var (db, rows) = (city.GetRequiredService<CityDb>(), part.Cast<OpeningRow>().ToList());
        // Nobody changes an opening between the look at how it was and its change.
        await OpportunityStamp.Raise(db, stop);
        var before = await OpeningBefore.Of(db, rows.Select(r => (r.Content.SourceKind, r.Content.SourceRef)), stop);
        var published = await city.GetRequiredService<PublishOpportunity>().Run([.. rows.Select(r => r.Content)], stop);
        if (!published.Done)
            return published.Refusal;
        await db.SaveChangesAsync(stop);
        return Array.ConvertAll(published.Value, p => new TakenRow(p.Opportunity.Id, p.Novelty, p.Opportunity.Version, p.Novelty is Novelty.Changed ? before.GetValueOrDefault(p.Opportunity.Id) : null));
    }

    public override async Task<int> TakeBack(IServiceProvider city, IReadOnlyList<ImportRow> rows, CancellationToken stop)
    {
        var (db, stayed) = (city.GetRequiredService<CityDb>(), 0);
        await OpportunityStamp.Raise(db, stop);
        foreach (var part in rows.Chunk(500))
        {
            var ids = part.Select(r => r.ObjectId).ToList();
            var here = await db.Set<Opportunity>().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, stop);
            var contested = await db.Set<Contest>().Where(c => ids.Contains(c.OpportunityId)).Select(c => c.OpportunityId).ToHashSetAsync(stop);
            foreach (var row in part.Where(r => here.ContainsKey(r.ObjectId)))
            {
                var opening = here[row.ObjectId];
                if (opening.Version != row.ObjectVersion || (row.Before is null && contested.Contains(opening.Id)))
                    stayed++;
                else if (row.Before is { } before)
                    await OpeningBefore.Restore(db, opening, before, stop);
                else
                    db.Remove(opening);
            }
            await db.SaveChangesAsync(stop);
        }
        return stayed;
    }

    private static async Task<Dictionary<(SourceKind, string), byte[]>> Known(CityDb db, IReadOnlyList<OpeningRow> rows, CancellationToken stop)
    {
        var known = new Dictionary<(SourceKind, string), byte[]>();
        foreach (var part in rows.GroupBy(r => r.Content.SourceKind).SelectMany(k => k.Chunk(1_000)))
        {
            var (kind, refs) = (part[0].Content.SourceKind, part.Select(r => r.Content.SourceRef).ToList());
            foreach (var row in await db.Set<Opportunity>().Where(o => o.SourceKind == kind && refs.Contains(o.SourceRef)).Select(o => new { o.SourceRef, o.ContentHash }).ToListAsync(stop))
                known[(kind, row.SourceRef)] = row.ContentHash;
        }
        return known;
    }

    private static Novelty Compare(OpeningRow row, Dictionary<(SourceKind, string), byte[]> known) =>
        row.Novelty is Novelty.Same ? Novelty.Same
        : !known.TryGetValue((row.Content.SourceKind, row.Content.SourceRef), out var hash) ? Novelty.New
        : hash.AsSpan().SequenceEqual(row.Hash) ? Novelty.Same : Novelty.Changed;

    private static Refusal No(string code, string textKey, string remedyKey) => Refusal.Content(new Microcity.Platform.Reason(code, textKey, [], [new(remedyKey)], Field: "file"));
}

/// <param name="Hash">Of the content.</param>
public sealed record OpeningRow(int Number, OpportunityContent Content, byte[] Hash, Novelty Novelty) : LookedRow(Number, Novelty)
{
    public override RowWords Words(Say say)
    {
        var title = Wording.Of(Content.Title, say.Language)!.Value;
        return new(title.Text, title.Foreign(say.Language), string.Join(" · ", new[] { MatchRow.Kind(Content.SourceKind, say), Content.OrganisationName, say["skills.row.until", ("day", Content.OpenUntil)] }.Where(w => !string.IsNullOrEmpty(w))));
    }
}
