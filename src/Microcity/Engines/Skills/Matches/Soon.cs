using Microcity.Matching;

namespace Microcity.Skills;

public enum SoonKind
{
    /// <summary>Begins within a week.</summary>
    BeginsThisWeek,

    /// <summary>Fits, and can be asked for this week only.</summary>
    ClosesThisWeek,

    /// <summary>Nothing this week; this is what begins next.</summary>
    BeginsNext,
}

/// <summary>One local thing to do soon, so that no page of matches ends in nothing.</summary>
public sealed record Soon(SoonKind Kind, OpportunityLine Line);

internal static class SoonRules
{
    private const int Week = 7;

    /// <summary>
    /// What one can join this week: first what teaches most of what is lacking, then what is nearest to what is held, then the
    /// earliest. Else the fitting opening that closes this week, else whatever begins next.
    /// </summary>
    public static Soon? Choose(CityOpportunities city, MatchInput input, TopList? list, IReadOnlyList<NextStep> steps, DateOnly today)
    {
        var end = today.AddDays(Week);
        var lacks = steps.ToDictionary(s => s.Line.Ref, s => s.Lack);
        var near = input.Skills.SelectMany(h => city.Skills.Similarity.Around(h.Skill).ToArray()).Select(n => n.Skill).ToHashSet();
        var beginning = city.Beginning(today)
            .TakeWhile(l => l.StartsOn < end)
            .Where(Open)
            .OrderByDescending(l => lacks.GetValueOrDefault(l.Ref))
            .ThenByDescending(l => CityOpportunities.TaughtIn(city.Input(l)).Count(t => near.Contains(t.Skill)))
            .ThenBy(l => l.StartsOn)
            .FirstOrDefault();
        if (beginning is not null)
            return new(SoonKind.BeginsThisWeek, beginning);
        if (list?.Matches.Select(m => city[m.Match.SourceRef]).FirstOrDefault(l => l.OpenUntil < end) is { } closing)
            return new(SoonKind.ClosesThisWeek, closing);
        return city.Beginning(today).FirstOrDefault(Open) is { } next ? new(SoonKind.BeginsNext, next) : null;

        bool Open(OpportunityLine line) => today <= line.OpenUntil && city.Input(line).Conditions.All(c => c.Judge(input).Verdict is not Verdict.Failed);
    }
}
