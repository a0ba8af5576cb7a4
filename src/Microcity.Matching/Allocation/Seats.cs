namespace Microcity.Matching;

/// <summary>The entries that hold places of one seat group; the worst of them is at hand.</summary>
internal sealed class Seats(int places)
{
    // A heap whose first is the worst: the highest rank.
    private readonly (long Rank, int Entry)[] held = new (long, int)[places];

    public int Count { get; private set; }

    public int Places => held.Length;

    public long Worst => held[0].Rank;

    /// <summary>Takes an entry if it is good enough.</summary>
    /// <returns>Who is without a place by that: the entry itself, the one put out, or -1 for nobody.</returns>
    public int Propose(long rank, int entry)
    {
        if (Count < held.Length)
        {
            held[Count] = (rank, entry);
            Rise(Count++);
            return -1;
        }
        if (rank >= held[0].Rank)
            return entry;
        var without = held[0].Entry;
        held[0] = (rank, entry);
        Sink();
        return without;
    }

    private void Rise(int at)
    {
        while (at > 0 && held[(at - 1) / 2].Rank < held[at].Rank)
        {
            (held[at], held[(at - 1) / 2]) = (held[(at - 1) / 2], held[at]);
            at = (at - 1) / 2;
        }
    }

    private void Sink()
    {
        for (var at = 0; ;)
        {
            var child = (2 * at) + 1;
            if (child >= Count)
                return;
            if (child + 1 < Count && held[child + 1].Rank > held[child].Rank)
                child++;
            if (held[at].Rank >= held[child].Rank)
                return;
            (held[at], held[child]) = (held[child], held[at]);
            at = child;
        }
    }
}
