namespace Microcity.Matching;

/// <summary>
/// The n-grams of each label one after another: tells how alike a title and a label are without a pass over all labels. One per
/// index, shared by all threads.
/// </summary>
internal sealed class LabelLetters
{
    private readonly Postings postings;
    private readonly int[] starts, slots;
    private readonly byte[] impacts;

    public LabelLetters(Postings postings)
    {
        this.postings = postings;
        starts = new int[postings.Documents + 1];
        foreach (var slot in postings.Slots())
        {
            foreach (var label in postings.DocumentsOf(slot))
                starts[label + 1]++;
        }
        for (var label = 0; label < postings.Documents; label++)
            starts[label + 1] += starts[label];
        (slots, impacts) = (new int[starts[^1]], new byte[starts[^1]]);
        var next = starts.ToArray();
        foreach (var slot in postings.Slots())
        {
            var labels = postings.DocumentsOf(slot);
            var parts = postings.ImpactsOf(slot);
            for (var i = 0; i < labels.Length; i++)
                (slots[next[labels[i]]], impacts[next[labels[i]]++]) = (slot, parts[i]);
        }
    }

    /// <summary>Lays a title out by slot.</summary>
    /// <param name="title">One number per slot; cleared with <see cref="Clear"/>.</param>
    public void Lay(ReadOnlySpan<TermCount> terms, float[] title)
    {
        var length = Math.Max(1e-6f, postings.Norm(terms));
        foreach (var term in terms)
        {
            if (postings.Find(term.Term) is >= 0 and var slot)
                title[slot] = postings.Weight(slot) * term.Count * postings.Step / length;
        }
    }

    public void Clear(ReadOnlySpan<TermCount> terms, float[] title)
    {
        foreach (var term in terms)
        {
            if (postings.Find(term.Term) is >= 0 and var slot)
                title[slot] = 0;
        }
    }

    /// <summary>Cosine of the title laid out and a label.</summary>
    public float Of(int label, float[] title)
    {
        var sum = 0f;
        for (var at = starts[label]; at < starts[label + 1]; at++)
            sum += title[slots[at]] * impacts[at];
        return sum;
    }
}
