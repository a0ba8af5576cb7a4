using System.Runtime.InteropServices;
using Microcity.Matching;

namespace Microcity.Benchmarks;

/// <summary>
/// The same list without index and bounds: each open opportunity in turn, its conditions, its values looked up in a dictionary of
/// what the person reaches, the exact assignment, then a sort.
/// </summary>
internal sealed class PlainLoop(Similarity similarity, OpportunityInput[] opportunities)
{
    public Match[] Top(MatchInput person, DateOnly today, int count)
    {
        var reached = person.Skills
            .SelectMany((held, column) => similarity.Around(held.Skill).ToArray().Select(x => (x.Skill, Edge: (column, held, x.Relation))))
            .ToLookup(x => x.Skill, x => x.Edge);
        var scored = new List<(OpportunityInput Opportunity, Score Score)>();
        foreach (var opportunity in opportunities)
        {
            if (opportunity.OpenUntil < today || opportunity.Unscorable() is not null || Fails(person, opportunity))
                continue;
            var score = ScoreOf(person, opportunity, reached);
            if (score.Points > 0)
                scored.Add((opportunity, score));
        }
        return
        [
            .. scored
                .OrderByDescending(x => x.Score.Points)
                .ThenByDescending(x => (decimal)x.Score.EssentialValue / x.Score.Essentials)
                .ThenBy(x => x.Opportunity.OpenUntil)
                .ThenBy(x => x.Opportunity.SourceRef, StringComparer.Ordinal)
                .Take(count)
                .Select(x => Explain.One(similarity, person, x.Opportunity)),
        ];
    }

    private static bool Fails(MatchInput person, OpportunityInput opportunity)
    {
        foreach (var condition in opportunity.Conditions)
        {
            if (condition.Judge(person).Verdict is Verdict.Failed)
                return true;
        }
        return false;
    }

    private static Score ScoreOf(MatchInput person, OpportunityInput opportunity, ILookup<int, (int Column, Held Held, Relation Relation)> reached)
    {
        var score = Score.Of(opportunity);
        var rows = opportunity.Requirements.Count;
        Span<long> lift = stackalloc long[rows];
        Span<int> edgeOf = stackalloc int[rows], starts = stackalloc int[rows + 1];
        var edges = new List<Edge>();
        for (var row = 0; row < rows; row++)
        {
            var asked = opportunity.Requirements[row];
            lift[row] = asked.Weight * score.Lift(asked.Need);
            foreach (var (column, held, relation) in reached[asked.Skill ?? -1])
            {
                if (Value.Of(relation, held, asked.Level) is > 0 and var value)
                    edges.Add(new(column, value));
            }
            starts[row + 1] = edges.Count;
        }
        Assignment.Solve(lift, starts, CollectionsMarshal.AsSpan(edges), person.Skills.Count, edgeOf);
        for (var row = 0; row < rows; row++)
        {
            if (edgeOf[row] >= 0)
                score = score.With(opportunity.Requirements[row].Need, opportunity.Requirements[row].Weight, edges[edgeOf[row]].Value);
        }
        return score;
    }
}
