using System.Runtime.InteropServices;

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
    private readonly RowTable rowTable;
    private readonly long[] rowPrice;
    private readonly int[] columnOf;
    private readonly int[] tried;
    private readonly Score nothing;
    private readonly List<Held> columns;
    private int[] values;

    public MatchGrid(Similarity similarity, OpportunityInput opportunity, IReadOnlyList<Held> skills)
        : this(similarity, opportunity)
    {
        foreach (var held in skills)
            Take(held);
        Settle();
    }

    /// <summary>The same from what a scan of the person found already.</summary>
    /// <param name="reach">Of <paramref name="skills"/>.</param>
    /// <param name="asks">The requirements of <paramref name="opportunity"/> as they are indexed.</param>
    public MatchGrid(Similarity similarity, OpportunityInput opportunity, IReadOnlyList<Held> skills, Reach reach, ReadOnlySpan<IndexedRequirement> asks)
        : this(similarity, opportunity)
    {
        Span<int> places = stackalloc int[rows.Length], columnAt = stackalloc int[skills.Count];
        var row = 0;
        foreach (var asked in asks)
        {
            if (asked.Slot >= 0)
                places[row++] = reach.PlaceOf(asked.Slot);
        }
        columnAt.Fill(-1);
        foreach (var place in places)
        {
            foreach (var edge in reach.EdgesAt(place))
                columnAt[edge.Column] = 0;
        }
        for (var held = 0; held < skills.Count; held++)
        {
            if (columnAt[held] < 0)
                continue;
            columnAt[held] = columns.Count;
            columns.Add(skills[held]);
        }
        values = new int[rows.Length * columns.Count];
        for (row = 0; row < rows.Length; row++)
        {
            foreach (var edge in reach.EdgesAt(places[row]))
                Cells(columnAt[edge.Column])[row] = edge.Value;
        }
        Settle();
    }

    private MatchGrid(Similarity similarity, OpportunityInput opportunity)
    {
        this.similarity = similarity;
        rows = [.. opportunity.Requirements.Where(x => x.Skill is not null && x.Need is not Need.Teaches)];
        nothing = Score.Of(opportunity);
        lift = [.. rows.Select(x => x.Weight * nothing.Lift(x.Need))];
        rowTable = new(rows);
        rowPrice = new long[rows.Length];
        columnOf = new int[rows.Length];
        tried = new int[rows.Length];
        values = new int[rows.Length * 8];
        columns = [];
    }

    private MatchGrid(MatchGrid before, IEnumerable<Held> more)
    {
        (similarity, rows, rowTable, lift, nothing) = (before.similarity, before.rows, before.rowTable, before.lift, before.nothing);
        rowPrice = new long[rows.Length];
        columnOf = new int[rows.Length];
        tried = new int[rows.Length];
        values = [.. before.values];
        columns = [.. before.columns];
        foreach (var held in more)
            Take(held);
        Settle();
    }

    public ReadOnlySpan<Asked> Rows => rows;

    public Score Score { get; private set; }

    /// <summary>The held skill that serves a row; null if none does.</summary>
    public Held? Serving(int row) => columnOf[row] < 0 ? null : columns[columnOf[row]];

    /// <summary>What it is worth there.</summary>
    public int ValueOf(int row) => columnOf[row] < 0 ? 0 : Cells(columnOf[row])[row];

    /// <summary>No single skill at <paramref name="value"/> leads above this.</summary>
    public int MostPointsWith(int value) => nothing.PointsOf(Score.Parts + (value * lift.DefaultIfEmpty().Max()));

    /// <summary>The points if this skill were held as well, or better than it is.</summary>
    public int PointsWith(Held held)
    {
        if (!Try(held))
            return Score.Points;
        var column = ColumnOf(held.Skill);
        if (column >= 0)
            Raise(tried, Cells(column));
        var most = 0L;
        for (var row = 0; row < rows.Length; row++)
            most = Math.Max(most, Gain(row, tried[row]) - rowPrice[row]);
        var served = column < 0 ? -1 : Array.IndexOf(columnOf, column);
        if (served < 0)
            return nothing.PointsOf(Score.Parts + most);
        // The column's price rises to what it gains most; where that is its own row, nothing else has to move.
        var gain = Gain(served, tried[served]);
        return gain - rowPrice[served] == most
            ? nothing.PointsOf(Score.Parts + gain - Gain(served, ValueOf(served)))
            : PointsWith(column, tried);
    }

    /// <summary>A grid of its own in which these skills are held as well, or better than they are.</summary>
    public MatchGrid With(IEnumerable<Held> skills) => new(this, skills);

    private int PointsWith(int column, ReadOnlySpan<int> better)
    {
        Span<int> before = stackalloc int[rows.Length], served = stackalloc int[rows.Length];
        Cells(column).CopyTo(before);
        better.CopyTo(Cells(column));
        var points = Solve(served).Points;
        before.CopyTo(Cells(column));
        return points;
    }

    private void Take(Held held)
    {
        if (!Try(held))
            return;
        var column = ColumnOf(held.Skill);
        if (column >= 0)
        {
            Raise(Cells(column), tried);
            return;
        }
        columns.Add(held);
        if (values.Length < columns.Count * rows.Length)
            Array.Resize(ref values, 2 * columns.Count * rows.Length);
        tried.CopyTo(Cells(columns.Count - 1));
    }

    private bool Try(Held held)
    {
        Array.Clear(tried);
        var any = 0;
        foreach (var (skill, relation) in similarity.Around(held.Skill))
        {
            for (var row = rowTable.First(skill); row >= 0 && row < rows.Length && rows[row].Skill == skill; row++)
                any |= tried[row] = Value.Of(relation, held, rows[row].Level);
        }
        return any is not 0;
    }

    private void Settle()
    {
        Score = Solve(columnOf);
        Price();
    }

    private Score Solve(Span<int> served)
    {
        var edges = new List<Edge>();
        Span<int> starts = stackalloc int[rows.Length + 1];
        for (var row = 0; row < rows.Length; row++)
        {
            starts[row] = edges.Count;
            for (var column = 0; column < columns.Count; column++)
            {
                if (Cells(column)[row] is > 0 and var value)
                    edges.Add(new(column, value));
            }
        }
        starts[^1] = edges.Count;
        Assignment.Solve(lift, starts, CollectionsMarshal.AsSpan(edges), columns.Count, served);
        var score = nothing;
        for (var row = 0; row < rows.Length; row++)
        {
            if (served[row] < 0)
                continue;
            var (column, value) = edges[served[row]];
            score = score.With(rows[row].Need, rows[row].Weight, value);
            served[row] = column;
        }
        return score;
    }

    // A row's price is its gain less what its column would gain elsewhere, the best chain of moves included: whoever wants to
    // serve the row must bring more than that.
    private void Price()
    {
        for (var row = 0; row < rows.Length; row++)
            rowPrice[row] = Gain(row, ValueOf(row));
        for (var changed = true; changed;)
        {
            changed = false;
            for (var row = 0; row < rows.Length; row++)
            {
                if (columnOf[row] < 0)
                    continue;
                var cells = Cells(columnOf[row]);
                var elsewhere = 0L;
                for (var other = 0; other < rows.Length; other++)
                {
                    if (other != row && cells[other] > 0)
                        elsewhere = Math.Max(elsewhere, Gain(other, cells[other]) - rowPrice[other]);
                }
                var price = Gain(row, cells[row]) - elsewhere;
                changed |= price < rowPrice[row];
                rowPrice[row] = Math.Min(rowPrice[row], price);
            }
        }
    }

    private long Gain(int row, int value) => lift[row] * value;

    private int ColumnOf(int skill) => columns.FindIndex(x => x.Skill == skill);

    private Span<int> Cells(int column) => values.AsSpan(column * rows.Length, rows.Length);

    private static void Raise(Span<int> cells, ReadOnlySpan<int> better)
    {
        for (var row = 0; row < cells.Length; row++)
            cells[row] = Math.Max(cells[row], better[row]);
    }
}
