using Microcity.Matching;

namespace Microcity.Benchmarks;

/// <summary>The plain way: decimals, and for each application a count of all that go before it.</summary>
internal static class PlainRanking
{
    /// <returns>By ticket: the place and what is awarded in cents.</returns>
    public static Dictionary<string, (int Place, long Cents)> Run(RankingInput input)
    {
        var rules = input.Rules;
        var able = input.Applications.Where(a => Total(a, rules) >= rules.LeastTotal).ToList();
        var places = able.ToDictionary(a => a.Ticket, a => 1 + able.Count(o => Before(Rungs(o, rules), Rungs(a, rules))));
        var (left, awards) = (rules.Budget, new Dictionary<string, (int, long)>());
        foreach (var one in able.OrderBy(a => places[a.Ticket]).ThenBy(a => LotteryNumbers.Of(input.Seed!, a.Ticket), StringComparer.Ordinal))
        {
            var wants = one.Bounds.Select(b => b.Cents).Append(one.Requested).Min();
            var cents = wants >= one.Minimum && wants <= left ? wants : 0;
            left -= cents;
            awards[one.Ticket] = (places[one.Ticket], cents);
        }
        return awards;
    }

    private static decimal Total(Reviewed application, RankingRules rules) =>
        Round(rules.Criteria.Select((c, i) => c.Weight * Mean(application, i)).Sum() / rules.Criteria.Sum(c => c.Weight));

    private static decimal Mean(Reviewed application, int criterion) => Round((decimal)application.Reviews.Where(r => r.Counted).Average(r => r.Marks[criterion])!.Value);

    private static decimal Round(decimal number) => Math.Round(number, MidpointRounding.AwayFromZero);

    private static IEnumerable<decimal> Rungs(Reviewed one, RankingRules rules) =>
        rules.Ladder.Select(s => s.Kind is TieKind.SmallerRequest ? -one.Requested : Mean(one, rules.Criteria.ToList().FindIndex(c => c.Code == s.Code))).Prepend(Total(one, rules));

    private static bool Before(IEnumerable<decimal> one, IEnumerable<decimal> other) => one.Zip(other).FirstOrDefault(r => r.First != r.Second) is var (mine, theirs) && mine > theirs;
}
