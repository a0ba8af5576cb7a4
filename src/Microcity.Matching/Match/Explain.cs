namespace Microcity.Matching;

/// <summary>Matches one person with one opportunity and gives every reason (rules 15 to 23).</summary>
public static class Explain
{
    /// <summary>At most this many skills are named as worth learning.</summary>
    public const int MostChanges = 5;

    /// <exception cref="IndexOutOfRangeException">A skill's ordinal is not of the taxonomy.</exception>
    public static Match One(Similarity similarity, MatchInput person, OpportunityInput opportunity) =>
        One(similarity, person, opportunity, new(similarity, opportunity, person.Skills));

    internal static Match One(Similarity similarity, MatchInput person, OpportunityInput opportunity, MatchGrid grid)
    {
        Judged[] conditions = [.. opportunity.Conditions.Select(x => x.Judge(person))];
        if (conditions.Any(x => x.Verdict is Verdict.Failed))
        {
            return new Excluded
            {
                SourceRef = opportunity.SourceRef,
                Conditions = conditions,
                Parts = Parts(similarity, grid, opportunity, scored: false),
            };
        }
        if ((person.Skills.Count is 0 ? Reason.EmptyPassport : opportunity.Unscorable()) is { } reason)
        {
            return new CannotBeScored
            {
                SourceRef = opportunity.SourceRef,
                Conditions = conditions,
                Parts = Parts(similarity, grid, opportunity, scored: false),
                Reason = reason,
            };
        }
        return new Scored
        {
            SourceRef = opportunity.SourceRef,
            Conditions = conditions,
            Parts = Parts(similarity, grid, opportunity, scored: true),
            Score = grid.Score,
            IfLearned = IfLearned(grid),
            IfConfirmed = IfConfirmed(grid),
        };
    }

    private static Part[] Parts(Similarity similarity, MatchGrid grid, OpportunityInput opportunity, bool scored)
    {
        var parts = new List<Part>();
        for (var row = 0; row < grid.Rows.Length; row++)
        {
            var asked = grid.Rows[row];
            var serving = grid.Serving(row) is { } held
                ? new Serving(held, similarity.Between(held.Skill, asked.Skill!.Value))
                : null;
            parts.Add(new(asked, serving, grid.ValueOf(row), Points: 0));
        }
        parts.AddRange(opportunity.Requirements
            .Where(x => x.Skill is null && x.Need is not Need.Teaches)
            .Select(x => new Part(x, ServedBy: null, Value: 0, Points: 0)));
        return scored ? Shared(grid.Score, parts) : [.. parts];
    }

    // Largest remainders, so that rounded parts still add up to the rounded whole.
    private static Part[] Shared(Score score, List<Part> parts)
    {
        if (score.Parts is 0)
            return [.. parts];
        var exact = parts.ConvertAll(x => score.Lift(x.Asked.Need) * x.Asked.Weight * x.Value);
        var points = exact.ConvertAll(x => (int)(x / score.Whole));
        var roundedUp = Enumerable.Range(0, parts.Count)
            .OrderByDescending(x => exact[x] % score.Whole)
            .Take(score.Points - points.Sum());
        foreach (var index in roundedUp)
            points[index]++;
        return [.. parts.Select((x, i) => x with { Points = points[i] })];
    }

    private static Change[] IfLearned(MatchGrid grid)
    {
        var changes = new List<Change>();
        for (var row = 0; row < grid.Rows.Length; row++)
        {
            var asked = grid.Rows[row];
            if (grid.ValueOf(row) < Value.Full)
                changes.Add(Change(grid, new(asked.Skill!.Value, Proof.Confirmed, asked.Level)));
        }
        return [.. Largest(changes).DistinctBy(x => x.Skill).Take(MostChanges)];
    }

    private static Change[] IfConfirmed(MatchGrid grid)
    {
        var changes = new List<Change>();
        for (var row = 0; row < grid.Rows.Length; row++)
        {
            if (grid.Serving(row) is { Proof: Proof.SelfDeclared } held)
                changes.Add(Change(grid, held with { Proof = Proof.Confirmed }));
        }
        return [.. Largest(changes)];
    }

    private static Change Change(MatchGrid grid, Held held)
    {
        var points = grid.PointsWith(held);
        return new(held.Skill, points, points - grid.Score.Points);
    }

    private static IEnumerable<Change> Largest(IEnumerable<Change> changes) =>
        changes.Where(x => x.Gain > 0).OrderByDescending(x => x.Gain).ThenBy(x => x.Skill);
}
