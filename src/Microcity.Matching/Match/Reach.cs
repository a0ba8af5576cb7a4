using System.Runtime.InteropServices;

namespace Microcity.Matching;

/// <summary>
/// Which slots a person's held skills are worth something to, through which of them and how much. Keeps its arrays between
/// persons.
/// </summary>
internal sealed class Reach
{
    private readonly Similarity similarity;
    private readonly SlotTable slots;
    private readonly int[] placeOf;
    private readonly List<ReachedSlot> reached = [];
    private readonly List<(int Place, Edge Edge)> unsorted = [];
    private Edge[] edges = [];

    public Reach(Similarity similarity, SlotTable slots)
    {
        (this.similarity, this.slots) = (similarity, slots);
        placeOf = new int[slots.Count];
        Array.Fill(placeOf, -1);
    }

    public ReadOnlySpan<ReachedSlot> Slots => CollectionsMarshal.AsSpan(reached);

    public int Columns { get; private set; }

    public void Of(IReadOnlyList<Held> skills)
    {
        foreach (var slot in reached)
            placeOf[slot.Slot] = -1;
        reached.Clear();
        unsorted.Clear();
        Columns = skills.Count;
        for (var column = 0; column < skills.Count; column++)
        {
            foreach (var (skill, relation) in similarity.Around(skills[column].Skill))
            {
                var (slot, end) = slots.Of(skill);
                for (; slot < end; slot++)
                {
                    var value = Value.Of(relation, skills[column], slots.Level(slot));
                    if (value > 0)
                        Add(slot, new(column, value));
                }
            }
        }
        SortBySlot();
    }

    /// <summary>Where a slot stands among <see cref="Slots"/>; -1 if it is not reached or is no slot.</summary>
    public int PlaceOf(int slot) => slot < 0 ? -1 : placeOf[slot];

    /// <summary>The held skills that reach a slot, by column.</summary>
    public ReadOnlySpan<Edge> Edges(ReachedSlot slot) => edges.AsSpan(slot.Start, slot.Count);

    /// <summary>The same by <see cref="PlaceOf"/>; none for -1.</summary>
    public ReadOnlySpan<Edge> EdgesAt(int place) => place < 0 ? [] : Edges(reached[place]);

    private void Add(int slot, Edge edge)
    {
        ref var place = ref placeOf[slot];
        if (place < 0)
        {
            place = reached.Count;
            reached.Add(new(slot));
        }
        CollectionsMarshal.AsSpan(reached)[place].Add(edge);
        unsorted.Add((place, edge));
    }

    private void SortBySlot()
    {
        if (edges.Length < unsorted.Count)
            edges = new Edge[2 * unsorted.Count];
        var start = 0;
        foreach (ref var slot in CollectionsMarshal.AsSpan(reached))
        {
            slot.Start = start;
            start += slot.Count;
            slot.Count = 0;
        }
        var places = CollectionsMarshal.AsSpan(reached);
        foreach (var (place, edge) in unsorted)
            edges[places[place].Start + places[place].Count++] = edge;
    }
}

/// <summary>A slot that is worth something, with its first best column and the best value of any other.</summary>
internal record struct ReachedSlot(int Slot)
{
    public int Start;
    public int Count;
    public int BestColumn;
    public int Best;
    public int SecondBest;

    public void Add(Edge edge)
    {
        Count++;
        if (edge.Value > Best)
            (BestColumn, Best, SecondBest) = (edge.Column, edge.Value, Best);
        else
            SecondBest = Math.Max(SecondBest, edge.Value);
    }
}
