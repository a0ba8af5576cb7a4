namespace Microcity.Matching;

/// <summary>
/// Documents by term: for each term its weight and a list of documents with their part of the cosine, in 255 steps. An open table
/// of 64-bit terms, then flat arrays; it may lie in a mapped file.
/// </summary>
internal sealed class Postings
{
    private readonly Numbers<ulong> keys;
    private readonly Numbers<int> starts;
    private readonly Numbers<float> idf;
    private readonly Numbers<int> documents;
    private readonly Numbers<byte> impacts;
    private readonly float step;

    public Postings(LinkSections sections, int part)
    {
        (keys, starts, idf) = (sections.Numbers<ulong>(LinkSection.Terms, part), sections.Numbers<int>(LinkSection.Starts, part), sections.Numbers<float>(LinkSection.Weights, part));
        (documents, impacts) = (sections.Numbers<int>(LinkSection.Documents, part), sections.Numbers<byte>(LinkSection.Impacts, part));
        var head = sections.Numbers<float>(LinkSection.Scale, part);
        (step, Documents) = (head[0], (int)head[1]);
    }

    /// <summary>Number of documents.</summary>
    public int Documents { get; }

    /// <returns>Slot of the term, or -1.</returns>
    public int Find(ulong term)
    {
        var table = keys.Span;
        var at = (int)(term >> 8) & (table.Length - 1);
        while (table[at] != term)
        {
            if (table[at] == 0)
                return -1;
            at = (at + 1) & (table.Length - 1);
        }
        return at;
    }

    public float Weight(int slot) => idf[slot];

    /// <summary>What one step of an impact is worth.</summary>
    public float Step => step;

    /// <summary>Slots there are, empty ones included.</summary>
    public int Size => keys.Span.Length;

    /// <summary>All slots that hold a term.</summary>
    public IEnumerable<int> Slots() => Enumerable.Range(0, Size).Where(slot => keys[slot] != 0);

    public ReadOnlySpan<int> DocumentsOf(int slot) => documents.Span[starts[slot]..starts[slot + 1]];

    public ReadOnlySpan<byte> ImpactsOf(int slot) => impacts.Span[starts[slot]..starts[slot + 1]];

    /// <summary>How many documents hold the term.</summary>
    public int Length(int slot) => starts[slot + 1] - starts[slot];

    /// <summary>Adds <paramref name="weight"/> × the document's part, for each document of the term.</summary>
    public void AddTo(Scores scores, int slot, float weight)
    {
        var (from, to) = (starts[slot], starts[slot + 1]);
        scores.Add(documents.Span[from..to], impacts.Span[from..to], weight * step);
    }

    /// <summary>Length of a text's vector.</summary>
    public float Norm(ReadOnlySpan<TermCount> terms)
    {
        var square = 0f;
        foreach (var term in terms)
        {
            if (Find(term.Term) is >= 0 and var slot)
                square += idf[slot] * term.Count * idf[slot] * term.Count;
        }
        return MathF.Sqrt(square);
    }

    public float Norm(ReadOnlySpan<KnownTerm> terms)
    {
        var square = 0f;
        foreach (var (slot, count) in terms)
            square += idf[slot] * count * idf[slot] * count;
        return MathF.Sqrt(square);
    }

    /// <returns>How many of the terms there are here.</returns>
    public int Find(ReadOnlySpan<TermCount> terms, Span<KnownTerm> known)
    {
        var count = 0;
        foreach (var term in terms)
        {
            if (Find(term.Term) is >= 0 and var slot)
                known[count++] = new(slot, term.Count);
        }
        return count;
    }

    /// <summary>Cosine of a text with every document it shares a term with; the length of the text's vector is returned.</summary>
    public float Score(ReadOnlySpan<TermCount> terms, Scores scores, float worth = 1)
    {
        var square = 0f;
        foreach (var term in terms)
        {
            if (Find(term.Term) is not (>= 0 and var slot))
                continue;
            var weight = idf[slot] * term.Count;
            square += weight * weight;
            AddTo(scores, slot, worth * weight);
        }
        return MathF.Sqrt(square);
    }
}
