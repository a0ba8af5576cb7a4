using System.Numerics;

namespace Microcity.Matching;

/// <summary>Finds the first row that asks for a skill: a small open hash table, as most skills looked up are not asked for.</summary>
internal sealed class RowTable
{
    private readonly int[] rows;
    private readonly Asked[] asked;
    private readonly int shift;

    /// <param name="asked">Rows by ordinal, each with a skill.</param>
    public RowTable(Asked[] asked)
    {
        this.asked = asked;
        var bits = BitOperations.Log2((uint)asked.Length + 1) + 3;
        shift = 32 - bits;
        rows = new int[1 << bits];
        Array.Fill(rows, -1);
        for (var row = asked.Length - 1; row >= 0; row--)
        {
            var at = Slot(asked[row].Skill!.Value);
            rows[at] = row;
        }
    }

    /// <summary>The first row, -1 for none; the following rows may ask for the same skill.</summary>
    public int First(int skill) => rows[Slot(skill)];

    // Fibonacci hashing (Knuth), then the next place that is free or the skill's own.
    private int Slot(int skill)
    {
        var at = (int)((uint)skill * 2_654_435_769 >> shift);
        while (rows[at] >= 0 && asked[rows[at]].Skill != skill)
            at = (at + 1) & (rows.Length - 1);
        return at;
    }
}
