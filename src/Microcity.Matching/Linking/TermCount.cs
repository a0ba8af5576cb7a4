namespace Microcity.Matching;

/// <summary>A term of a text and how often, or how surely, it stands there.</summary>
internal readonly record struct TermCount(ulong Term, float Count);

/// <summary>A term of a text where one index keeps it.</summary>
internal readonly record struct KnownTerm(int Slot, float Count);

/// <summary>Terms of one text, each once, in the order they came; cleared and used again.</summary>
internal sealed class TermBag
{
    private TermCount[] terms = new TermCount[256];
    private int[] slots = new int[1024];
    private int count;

    public ReadOnlySpan<TermCount> Terms => terms.AsSpan(0, count);

    public void Clear()
    {
        count = 0;
        Array.Clear(slots);
    }

    public void Add(ulong term, float by = 1)
    {
        if (2 * count >= slots.Length)
            Grow();
        ref var slot = ref slots[Slot(term)];
        if (slot > 0)
        {
            terms[slot - 1] = terms[slot - 1] with { Count = terms[slot - 1].Count + by };
            return;
        }
        if (count == terms.Length)
            Array.Resize(ref terms, 2 * count);
        terms[count++] = new(term, by);
        slot = count;
    }

    /// <summary>Keeps the larger count instead of adding up.</summary>
    public void Raise(ulong term, float to)
    {
        var slot = slots[Slot(term)];
        if (slot == 0)
            Add(term, to);
        else if (terms[slot - 1].Count < to)
            terms[slot - 1] = new(term, to);
    }

    private int Slot(ulong term)
    {
        var at = (int)(term >> 20) & (slots.Length - 1);
        while (slots[at] > 0 && terms[slots[at] - 1].Term != term)
            at = (at + 1) & (slots.Length - 1);
        return at;
    }

    private void Grow()
    {
        slots = new int[2 * slots.Length];
        for (var i = 0; i < count; i++)
            slots[Slot(terms[i].Term)] = i + 1;
    }
}
