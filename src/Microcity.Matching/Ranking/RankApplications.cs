namespace Microcity.Matching;

/// <summary>Makes a list from reviews and gives out the budget along it (V6–V13).</summary>
public static class RankApplications
{
    public static RankingResult Run(RankingInput input)
    {
        var rules = input.Rules;
        var ladder = new TieLadder(rules);
        var scored = input.Applications.Select(a => (Application: a, Scores: ReviewScores.Of(a, rules))).ToLookup(a =>
            a.Scores.Total is null ? RankOutcome.BelowQuorum : a.Scores.BelowThreshold(rules) ? RankOutcome.BelowThreshold : RankOutcome.Reserve);
        (Reviewed Application, ReviewScores Scores)[] ranked = [.. scored[RankOutcome.Reserve].Order(ladder)];
        var awards = ranked.Select(a => Award.Of(a.Application.Requested, a.Application.Bounds)).ToArray();
        var line = new AtLine[ranked.Length];
        for (var i = 0; i < line.Length; i++)
        {
            var place = i > 0 && ladder.Compare(ranked[i - 1], ranked[i]) == 0 ? line[i - 1].Place : i + 1;
            line[i] = new(ranked[i].Application.Ticket, place, awards[i].Cents, ranked[i].Application.Minimum);
        }
        var drawn = BudgetLine.Draw(rules.Line, rules.Budget, line, input.Seed);
        var at = line.Select((a, i) => (a.Ticket, i)).ToDictionary(a => a.Ticket, a => a.i, StringComparer.Ordinal);
        var left = rules.Budget;
        var placed = new List<Ranked>(input.Applications.Count);
        foreach (var answer in drawn.Answers)
        {
            var (application, scores) = ranked[at[answer.Ticket]];
            placed.Add(new(application, scores, line[at[answer.Ticket]].Place, answer.Outcome, answer.Cents, Award.Of(application.Requested, application.Bounds, left), answer.Lot));
            left -= answer.Cents;
        }
        placed.AddRange(scored[RankOutcome.BelowThreshold].Order(ladder).Select(a => Without(a, RankOutcome.BelowThreshold)));
        placed.AddRange(scored[RankOutcome.BelowQuorum].Select(a => Without(a, RankOutcome.BelowQuorum)));
        return new(input, placed, left);
    }

    private static Ranked Without((Reviewed Application, ReviewScores Scores) one, RankOutcome why) => new(one.Application, one.Scores, null, why, 0, null, null);
}
