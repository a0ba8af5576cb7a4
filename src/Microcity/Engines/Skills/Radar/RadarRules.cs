using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>Local demand, what of it was met, and whether there are people for it (rules 31 to 33). Pure.</summary>
public static class RadarRules
{
    public const int WindowMonths = 12;

    /// <summary>A posting of the same work so many days after the one before is the same posting.</summary>
    public const int RepostDays = 90;

    public const int DueDays = 90;
    public const int HardDays = 60;

    /// <summary>Below so many due places a share says too little.</summary>
    public const int LeastDue = 10;

    /// <summary>Points of 10,000 from which on somebody could do the work.</summary>
    public const int Able = 6_000;

    /// <summary>What a held skill must be worth to count as held.</summary>
    public const int Holds = 8_500;

    public const int LeastToStaff = 5;
    public const int Shortages = 20;
    public const int FirstAfterMonths = 3;

    /// <summary>Whether a month can be frozen: the first posting is three months old on its last day.</summary>
    public static bool Ready(DateOnly firstPosting, DateOnly cut) => firstPosting.AddMonths(FirstAfterMonths) <= cut;

    /// <summary>The day on which the first month that can be frozen is.</summary>
    public static DateOnly FirstOn(DateOnly firstPosting, DateOnly today)
    {
        var on = new DateOnly(today.Year, today.Month, 1).AddMonths(1);
        while (!Ready(firstPosting, on.AddDays(-1)))
            on = on.AddMonths(1);
        return on;
    }

    /// <summary>What counts on the cut-off day: postings of the twelve months before, reposts as one.</summary>
    public static IReadOnlyList<Counted> Count(IEnumerable<Posted> postings, DateOnly cut)
    {
        var counted = new List<Counted>();
        foreach (var same in postings.Where(p => cut.AddMonths(-WindowMonths) < p.On && p.On <= cut).GroupBy(p => p.Same))
        {
            var run = new List<Posted>();
            foreach (var posting in same.OrderBy(p => p.On).ThenBy(p => p.Id))
            {
                if (run.Count > 0 && posting.On.DayNumber - run[^1].On.DayNumber > RepostDays)
                {
                    counted.Add(One(run, cut));
                    run.Clear();
                }
                run.Add(posting);
            }
            counted.Add(One(run, cut));
        }
        return counted;
    }

    /// <summary>In percent with one decimal; null where too few are due.</summary>
    public static decimal? Unmet(int due, int filled) => due < LeastDue ? null : decimal.Round((due - filled) * 100m / due, 1, MidpointRounding.ToEven);

    /// <summary>How many times as much was asked for as was met; null where nothing was.</summary>
    public static decimal? Times(int due, int filled) => due < LeastDue || filled == 0 ? null : decimal.Round((decimal)due / filled, 2, MidpointRounding.ToEven);

    public static Tension TensionOf(int demand, int supply) => ((decimal)demand / Math.Max(1, supply)) switch
    {
        < 1 => Tension.Enough,
        <= 2 => Tension.Tight,
        _ => Tension.Short,
    };

    /// <summary>
    /// The tension that may be said without saying how few people there are: where their number is hidden, only a word that any
    /// hidden number would give.
    /// </summary>
    /// <param name="least">From which number on people are shown.</param>
    public static Tension? Shown(int demand, int supply, int least)
    {
        if (FigureRules.OfPersons(supply, least) is { } said)
            return TensionOf(demand, said);
        var (none, most) = (TensionOf(demand, 0), TensionOf(demand, least - 1));
        return none == most ? none : null;
    }

    private static Counted One(List<Posted> run, DateOnly cut)
    {
        var (first, last, places) = (run[0], run[^1], run.Max(p => p.Places));
        var filled = Math.Min(places, run.Sum(p => p.Filled));
        var open = !last.Closed && cut <= last.OpenUntil;
        var due = last.Closed || cut.DayNumber - first.On.DayNumber >= DueDays;
        var hard = run.Count > 1 || run.Exists(p => p.SaidHard) || (open && cut.DayNumber - first.On.DayNumber > HardDays);
        return new(last.Id, places, due ? places : 0, due ? filled : 0, due && !open && !last.Closed ? places - filled : 0, hard ? places : 0);
    }
}

/// <summary>A posting as counting sees it.</summary>
/// <param name="Same">Equal for postings of the same work.</param>
/// <param name="OpenUntil">The last day.</param>
/// <param name="Closed">Somebody said what became of it.</param>
/// <param name="SaidHard">Who offers it said that it is hard to fill.</param>
public sealed record Posted(Guid Id, string Same, DateOnly On, DateOnly OpenUntil, int Places, int Filled, bool Closed, bool SaidHard);

/// <summary>What one posting, with its reposts, adds to the numbers.</summary>
/// <param name="Id">The newest of them.</param>
/// <param name="Unknown">Due places of which nobody said what became of them.</param>
/// <param name="Hard">Places of what is hard to fill.</param>
public sealed record Counted(Guid Id, int Places, int Due, int Filled, int Unknown, int Hard);

/// <summary>Demand against the people who could do it.</summary>
public enum Tension { Enough, Tight, Short }
