using Microcity.Matching;

namespace Microcity.Tests;

/// <summary>What is wrong with a ranking, found with decimals and by counting, without the algorithm.</summary>
internal static class Rankings
{
    public static IReadOnlyList<string> Wrongs(RankingResult result)
    {
        var wrongs = new List<string>();
        var rules = result.Input.Rules;
        var placed = result.Applications.Where(a => a.Place is not null).ToList();
        foreach (var one in result.Applications.Where(a => a.Scores.Total is not null))
        {
            if (one.Scores.Total != Total(one, rules))
                wrongs.Add($"{one.Application.Ticket} has a total of {one.Scores.Total}, with a pencil {Total(one, rules)}");
            if (one.Place is null != (Total(one, rules) < rules.LeastTotal || rules.Criteria.Zip(one.Scores.Means).Any(m => m.Second < m.First.Threshold)))
                wrongs.Add($"{one.Application.Ticket} is on the wrong side of the threshold");
        }
        foreach (var one in placed.Where(one => one.Place != 1 + placed.Count(o => Before(o, one, rules))))
            wrongs.Add($"{one.Application.Ticket} is not at {one.Place}");
        if (placed.Sum(a => a.Cents) + result.Left != rules.Budget || result.Left < 0)
            wrongs.Add("the budget does not add up");
        return [.. wrongs, .. Line(placed, rules)];
    }

    private static IEnumerable<string> Line(List<Ranked> placed, RankingRules rules)
    {
        var (left, over) = (rules.Budget, false);
        foreach (var one in placed)
        {
            var wants = one.Application.Bounds.Select(b => b.Cents).Append(one.Application.Requested).Min();
            var (outcome, cents) = wants < one.Application.Minimum ? (RankOutcome.BelowMinimum, 0)
                : over ? (RankOutcome.Reserve, 0)
                : wants <= left ? (RankOutcome.Awarded, wants)
                : rules.Line is LineMode.Partial && one.Application.Minimum <= left ? (RankOutcome.AwardedRest, left)
                : (RankOutcome.Reserve, 0L);
            if ((one.Outcome, one.Cents) != (outcome, cents))
                yield return $"{one.Application.Ticket} is {one.Outcome} with {one.Cents}, not {outcome} with {cents}";
            over |= outcome is RankOutcome.AwardedRest || (outcome is RankOutcome.Reserve && rules.Line is LineMode.Strict);
            left -= cents;
        }
    }

    private static bool Before(Ranked one, Ranked other, RankingRules rules)
    {
        foreach (var (mine, theirs) in Rungs(one, rules).Zip(Rungs(other, rules)))
        {
            if (mine != theirs)
                return mine > theirs;
        }
        return false;
    }

    private static IEnumerable<decimal> Rungs(Ranked one, RankingRules rules) => rules.Ladder.Select(s => s.Kind switch
    {
        TieKind.Criterion => (decimal)one.Scores.Means[rules.Criteria.ToList().FindIndex(c => c.Code == s.Code)]!,
        TieKind.Flag => one.Application.Flags.Count(f => f == s.Code),
        TieKind.SmallerRequest => -one.Application.Requested,
        _ => one.Scores.Median ?? -1,
    }).Prepend((decimal)Total(one, rules));

    private static int Total(Ranked one, RankingRules rules) => (int)Math.Round(
        rules.Criteria.Zip(one.Scores.Means).Sum(c => c.First.Weight * (decimal)c.Second!.Value) / rules.Criteria.Sum(c => c.Weight), MidpointRounding.AwayFromZero);
}
