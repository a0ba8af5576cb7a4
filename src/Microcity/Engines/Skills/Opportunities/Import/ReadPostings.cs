using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>Makes openings of the rows of a file; of two that are one and the same, the second is the same as here.</summary>
internal static class ReadPostings
{
    public static (List<OpeningRow> Rows, List<RowFault> Faults) Run(IReadOnlyList<FoundRow> found, PostingDefaults defaults)
    {
        var (rows, faults) = (new List<OpeningRow>(), new List<RowFault>());
        var before = new Dictionary<(SourceKind, string), (int Row, byte[] Hash)>();
        foreach (var posting in found)
        {
            faults.AddRange(ReadPosting.Run(posting, defaults, out var content));
            if (content is null)
                continue;
            if (posting[PostingColumn.Ref] is null)
                content = Numbered(content, before);
            var hash = content.Hash();
            if (before.TryGetValue((content.SourceKind, content.SourceRef), out var earlier) && !earlier.Hash.AsSpan().SequenceEqual(hash))
                faults.Add(new(posting.Number, PostingColumn.Ref, posting.Heading(PostingColumn.Ref), content.SourceRef, "skills.expected.own-reference", ("row", earlier.Row)));
            else
                rows.Add(new(posting.Number, content, hash, before.TryAdd((content.SourceKind, content.SourceRef), (posting.Number, hash)) ? Novelty.New : Novelty.Same));
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
}
