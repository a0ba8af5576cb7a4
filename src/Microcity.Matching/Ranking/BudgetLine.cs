namespace Microcity.Matching;

/// <summary>How an application came out of a ranking.</summary>
public enum RankOutcome
{
    Awarded,

    /// <summary>Offered the rest of the budget, which is at least its minimum.</summary>
    AwardedRest,

    /// <summary>Good enough, but the money ended before it.</summary>
    Reserve,

    /// <summary>Its own bounds are below its minimum, whatever is in the budget.</summary>
    BelowMinimum,

    /// <summary>A criterion or the total is below its threshold: listed without a place.</summary>
    BelowThreshold,

    /// <summary>Too few reviews or marks; the list cannot be frozen.</summary>
    BelowQuorum,

    /// <summary>A lot that is not drawn yet decides; the list cannot be frozen.</summary>
    AwaitsLot,
}

/// <summary>One application at the line.</summary>
/// <param name="Place">Shared by those whom the ladder does not part.</param>
/// <param name="Wants">What its own bounds leave of what it requested, in cents.</param>
/// <param name="Minimum">In cents.</param>
public sealed record AtLine(string Ticket, int Place, long Wants, long Minimum);

/// <param name="Lot">Its turn by the lot among those at a shared place, from 1; null where no lot was needed.</param>
public sealed record LineAnswer(string Ticket, RankOutcome Outcome, long Cents, int? Lot = null);

/// <summary>Gives out a budget from the first place on (V12).</summary>
public sealed class BudgetLine
{
    private readonly LineMode mode;
    private readonly string? seed;
    private readonly List<LineAnswer> answers = [];
    private bool stopped, waiting;

    private BudgetLine(LineMode mode, long budget, string? seed) => (this.mode, Left, this.seed) = (mode, budget, seed);

    /// <summary>In the order of places, within one by lot where it was drawn.</summary>
    public IReadOnlyList<LineAnswer> Answers => answers;

    /// <summary>In cents.</summary>
    public long Left { get; private set; }

    /// <param name="line">By place.</param>
    /// <param name="seed">Of the lottery, for a shared place that crosses the line; null while none was drawn.</param>
    public static BudgetLine Draw(LineMode mode, long budget, IReadOnlyList<AtLine> line, string? seed = null)
    {
        var drawn = new BudgetLine(mode, budget, seed);
        foreach (var there in line.GroupBy(a => a.Place))
            drawn.SharedPlace([.. there]);
        return drawn;
    }

    private void SharedPlace(List<AtLine> there)
    {
        foreach (var poor in there.Where(a => a.Wants < a.Minimum))
            answers.Add(new(poor.Ticket, RankOutcome.BelowMinimum, 0));
        there.RemoveAll(a => a.Wants < a.Minimum);
        if (!Crosses(there))
            there.ForEach(a => Next(a, null));
        else if (seed is null)
            Wait(there);
        else
            ByLot(there, seed);
    }

    private void ByLot(List<AtLine> there, string drawn)
    {
        var lot = 0;
        foreach (var one in there.OrderBy(a => LotteryNumbers.Of(drawn, a.Ticket), StringComparer.Ordinal))
            Next(one, ++lot);
    }

    // The rest is not enough for all of them, yet it is for some.
    private bool Crosses(List<AtLine> there) => !stopped && !waiting && there.Count > 1 && there.Sum(a => a.Wants) > Left && there.Any(a => Fits(a) || TakesRest(a));

    private void Wait(List<AtLine> there)
    {
        waiting = true;
        there.ForEach(a => answers.Add(new(a.Ticket, RankOutcome.AwaitsLot, 0)));
    }

    private void Next(AtLine one, int? lot)
    {
        var (outcome, cents) = this switch
        {
            { waiting: true } => (RankOutcome.AwaitsLot, 0),
            { stopped: true } => (RankOutcome.Reserve, 0),
            _ when Fits(one) => (RankOutcome.Awarded, one.Wants),
            _ when TakesRest(one) => (RankOutcome.AwardedRest, Left),
            _ => (RankOutcome.Reserve, 0L),
        };
        stopped |= outcome is RankOutcome.AwardedRest || (outcome is RankOutcome.Reserve && mode is LineMode.Strict);
        Left -= cents;
        answers.Add(new(one.Ticket, outcome, cents, lot));
    }

    private bool Fits(AtLine one) => one.Wants <= Left;

    private bool TakesRest(AtLine one) => mode is LineMode.Partial && Left > 0 && Left >= one.Minimum;
}
