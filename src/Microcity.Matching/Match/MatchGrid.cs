namespace Microcity.Matching;

/// <summary>
/// The values of one person's skills (columns, by ordinal) for one opportunity's requirements (rows, by ordinal), only where
/// there are any. Answers "what if this skill were held too" without being built anew.
/// </summary>
internal sealed class MatchGrid
{
    private readonly Similarity similarity;
    private readonly Asked[] rows;
    private readonly long[] lift;
    private readonly Score nothing;
    private readonly List<Held> columns = [];
    private readonly int[] column;
    private int[] values;

    public MatchGrid(Similarity similarity, OpportunityInput opportunity, IReadOnlyList<Held> skills)
    {
        this.similarity = similarity;
        rows = [.. opportunity.Requirements.Where(x => x.Skill is not null && x.Need is not Need.Teaches)];
        nothing = Score.Of(opportunity);
        lift = [.. rows.Select(x => x.Weight * nothing.Lift(x.Need))];
        column = new int[rows.Length];
        values = new int[rows.Length * 9];
        ColumnOfRow = new int[rows.Length];
        foreach (var held in skills)
            Take(held);
        Score = Solve(columns.Count, ColumnOfRow);
    }

    public ReadOnlySpan<Asked> Rows => rows;

    public Score Score { get; private set; }

    /// <summary>The column that serves each row, -1 for none.</summary>
    public int[] ColumnOfRow { get; }

    public Held Column(int column) => columns[column];

    public int ValueAt(int row, int column) => column < 0 ? 0 : values[(column * rows.Length) + row];

    /// <summary>The score if this skill were held as well, or better than it is.</summary>
    public Score ScoreWith(Held held)
    {
        if (!Measure(held))
            return Score;
        Span<int> served = stackalloc int[rows.Length];
        var at = columns.FindIndex(x => x.Skill == held.Skill);
        if (at < 0)
        {
            column.CopyTo(Cells(columns.Count));
            return Solve(columns.Count + 1, served);
        }
        Span<int> before = stackalloc int[rows.Length];
        Cells(at).CopyTo(before);
        Raise(Cells(at));
        var score = Solve(columns.Count, served);
        before.CopyTo(Cells(at));
        return score;
    }

    /// <summary>Adds a skill, or raises one that is held, for good.</summary>
    public void Add(Held held)
    {
        Take(held);
        Score = Solve(columns.Count, ColumnOfRow);
    }

    /// <summary>No new skill can lift the parts of the score by more than its best single cell.</summary>
    public long MostThatCouldBeAdded(Held held)
    {
        var most = 0L;
        if (Measure(held))
        {
            for (var row = 0; row < rows.Length; row++)
                most = Math.Max(most, lift[row] * column[row]);
        }
        return most;
    }

    private void Take(Held held)
    {
        if (!Measure(held))
            return;
        var at = columns.FindIndex(x => x.Skill == held.Skill);
        if (at >= 0)
        {
            Raise(Cells(at));
            return;
        }
        column.CopyTo(Cells(columns.Count));
        columns.Add(held);
        if (values.Length < (columns.Count + 1) * rows.Length)
            Array.Resize(ref values, 2 * values.Length);
    }

    private bool Measure(Held held)
    {
        var any = 0;
        for (var row = 0; row < rows.Length; row++)
        {
            var relation = similarity.Between(held.Skill, rows[row].Skill!.Value);
            column[row] = relation is Relation.None ? 0 : Value.Of(relation, held, rows[row].Level);
            any |= column[row];
        }
        return any is not 0;
    }

    private void Raise(Span<int> cells)
    {
        for (var row = 0; row < cells.Length; row++)
            cells[row] = Math.Max(cells[row], column[row]);
    }

    private Span<int> Cells(int at) => values.AsSpan(at * rows.Length, rows.Length);

    private Score Solve(int width, Span<int> served)
    {
        Assignment.Solve(lift, values.AsSpan(0, width * rows.Length), served);
        var score = nothing;
        for (var row = 0; row < rows.Length; row++)
            score = score.With(rows[row], ValueAt(row, served[row]));
        return score;
    }
}
