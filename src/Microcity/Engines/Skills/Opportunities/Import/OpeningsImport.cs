using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Reads a file of openings and says what taking it over would do; nothing is stored.</summary>
public sealed class PreviewOpportunities(CityDb db, FirmGate gate, Here here)
{
    /// <param name="kind">Of rows that say none.</param>
    public async Task<Outcome<OpportunityPreview>> Run(ReadOnlyMemory<byte> file, SourceKind kind, CancellationToken stop = default)
    {
        var found = ReadOpportunityFile.Run(file.Span);
        if (!found.Done)
            return found.Refusal;
        var (rows, faults) = Read(found.Value, new(kind, here.Today, TimeZoneInfo.FindSystemTimeZoneById(here.Zone)));
        var firms = await gate.Run([.. rows.Select(r => r.Content)], stop);
        var hidden = rows.Where((_, i) => firms[i] is { State: not OrganisationState.Verified }).ToList();
        faults.AddRange(hidden.Select(r => new RowFault(r.Number, found.Value.First(f => f.Number == r.Number).Heading(PostingColumn.Organisation), null, r.Content.OrganisationName ?? "", "skills.expected.verified-firm")));
        rows = [.. rows.Except(hidden)];
        var known = await Known(rows, stop);
        return new OpportunityPreview([.. rows.Select(r => r with { Novelty = Compare(r, known) })], faults);
    }

    private static (List<PreviewRow> Rows, List<RowFault> Faults) Read(FoundPosting[] found, PostingDefaults defaults)
    {
        var (rows, faults) = (new List<PreviewRow>(), new List<RowFault>());
        var before = new Dictionary<(SourceKind, string), (int Row, byte[] Hash)>();
        foreach (var posting in found)
        {
            var wrong = ReadPosting.Run(posting, defaults, out var content);
            faults.AddRange(wrong);
            if (content is null)
                continue;
            if (posting[PostingColumn.Ref] is null)
                content = Numbered(content, before);
            var hash = content.Hash();
            if (before.TryGetValue((content.SourceKind, content.SourceRef), out var earlier) && !earlier.Hash.AsSpan().SequenceEqual(hash))
            {
                faults.Add(new(posting.Number, posting.Heading(PostingColumn.Ref), null, content.SourceRef, "skills.expected.own-reference", ("row", earlier.Row)));
                continue;
            }
            if (before.TryAdd((content.SourceKind, content.SourceRef), (posting.Number, hash)))
                rows.Add(new(posting.Number, content, hash, Novelty.New));
            else
                rows.Add(new(posting.Number, content, hash, Novelty.Same));
        }
        return (rows, faults);
    }

    /// <summary>Rows that no reference tells apart are told apart by their order.</summary>
    private static OpportunityContent Numbered(OpportunityContent content, Dictionary<(SourceKind, string), (int Row, byte[] Hash)> before)
    {
        var numbered = content;
        for (var n = 2; before.TryGetValue((numbered.SourceKind, numbered.SourceRef), out var earlier) && !earlier.Hash.AsSpan().SequenceEqual(numbered.Hash()); n++)
            numbered = content with { SourceRef = $"{content.SourceRef}:{n}" };
        return numbered;
    }

    private static Novelty Compare(PreviewRow row, Dictionary<(SourceKind, string), byte[]> known) =>
        row.Novelty is Novelty.Same ? Novelty.Same
        : !known.TryGetValue((row.Content.SourceKind, row.Content.SourceRef), out var hash) ? Novelty.New
        : hash.AsSpan().SequenceEqual(row.Hash) ? Novelty.Same : Novelty.Changed;

    private async Task<Dictionary<(SourceKind, string), byte[]>> Known(List<PreviewRow> rows, CancellationToken stop)
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
}

/// <summary>What a file would do.</summary>
/// <param name="Rows">Those that can be taken over, in the order of the file.</param>
/// <param name="Faults">Why the others cannot; a row may have several.</param>
public sealed record OpportunityPreview(IReadOnlyList<PreviewRow> Rows, IReadOnlyList<RowFault> Faults)
{
    public int New => Rows.Count(r => r.Novelty is Novelty.New);

    public int Changed => Rows.Count(r => r.Novelty is Novelty.Changed);

    public int Same => Rows.Count(r => r.Novelty is Novelty.Same);

    public int Refused => Faults.Select(f => f.Row).Distinct().Count();
}

/// <param name="Number">Which row of the file.</param>
/// <param name="Hash">Of the content.</param>
public sealed record PreviewRow(int Number, OpportunityContent Content, byte[] Hash, Novelty Novelty);
