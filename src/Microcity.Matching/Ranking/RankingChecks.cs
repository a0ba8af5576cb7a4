namespace Microcity.Matching;

/// <summary>What can be in a ranking; the message of what cannot names it.</summary>
internal static class RankingChecks
{
    // Far above what any city gives, far below where sums would overflow.
    private const long MostCents = 1_000_000_000_000;

    private const int MostWeight = 1_000, MostThreshold = 500;

    public static void Rules(RankingRules rules, string? seed)
    {
        Canonical.Must(seed is null || (seed.Length == 64 && seed.All(char.IsAsciiHexDigitLower)), "The seed is not 64 lower-case hexadecimal digits.");
        Canonical.Must(rules.Criteria.Count > 0, "There is no criterion.");
        Canonical.Must(rules.Criteria.DistinctBy(c => c.Code, StringComparer.Ordinal).Count() == rules.Criteria.Count, "A criterion is there twice.");
        foreach (var criterion in rules.Criteria)
        {
            Canonical.Word(criterion.Code, "The code of a criterion");
            Canonical.Must(criterion.Weight is >= 1 and <= MostWeight, $"Criterion {criterion.Code} weighs {criterion.Weight}; 1 to {MostWeight} can be.");
            Canonical.Must(criterion.Threshold is null or (>= 0 and <= MostThreshold), $"Criterion {criterion.Code} has a threshold that no mean can be.");
        }
        Canonical.Must(rules.Ladder.DistinctBy(s => s.Name, StringComparer.Ordinal).Count() == rules.Ladder.Count, "A rung of the ladder is there twice.");
        foreach (var step in rules.Ladder)
        {
            Canonical.Must(step.Kind is TieKind.Criterion or TieKind.Flag == step.Code is not null, "A rung of the ladder names nothing, or something it does not need.");
            Canonical.Must(step.Kind is not TieKind.Criterion || rules.Criteria.Any(c => c.Code == step.Code), $"The ladder names criterion {step.Code}, which is not there.");
            if (step is { Kind: TieKind.Flag, Code: { } flag })
                Canonical.Word(flag, "A flag of the ladder");
        }
        Canonical.Must(rules.Quorum >= 1 && rules.LeastMarks >= 1 && rules.LeastMarks <= rules.Quorum, "The quorum is at least one review, and no criterion needs more marks than that.");
        Canonical.Must(rules.LeastTotal is >= 0 and <= MostThreshold, "The threshold is a total that cannot be.");
        Canonical.Must(rules.Budget is >= 0 and <= MostCents, "The budget is below zero or beyond all measure.");
    }

    public static void Application(Reviewed application, RankingRules rules)
    {
        var ticket = application.Ticket;
        Canonical.Word(ticket, "A ticket");
        Canonical.Must(application.Requested is >= 1 and <= MostCents, $"Application {ticket} requests {application.Requested} cents.");
        Canonical.Must(application.Minimum >= 1 && application.Minimum <= application.Requested, $"Application {ticket} has a minimum of {application.Minimum} cents; 1 to what it requests can be.");
        foreach (var flag in application.Flags)
            Canonical.Word(flag, $"A flag of application {ticket}");
        foreach (var bound in application.Bounds)
            Canonical.Word(bound.Name, $"A bound of application {ticket}");
        Canonical.Must(application.Flags.Distinct(StringComparer.Ordinal).Count() == application.Flags.Count, $"Application {ticket} has a flag twice.");
        Canonical.Must(application.Bounds.Select(b => b.Name).Append(Award.Requested).Append(Award.Budget).Distinct(StringComparer.Ordinal).Count() == application.Bounds.Count + 2, $"Application {ticket} has a bound twice.");
        Canonical.Must(application.Bounds.All(b => b.Cents is >= 0 and <= MostCents), $"Application {ticket} has a bound below zero.");
        Canonical.Must(application.Reviews.DistinctBy(r => r.Reviewer, StringComparer.Ordinal).Count() == application.Reviews.Count, $"Application {ticket} has two reviews of one reviewer.");
        foreach (var review in application.Reviews)
        {
            Canonical.Word(review.Reviewer, $"A reviewer of application {ticket}");
            Marks(review.Marks);
        }
        if (application.Consensus is { } agreed)
            Marks(agreed);

        void Marks(IReadOnlyList<int?> marks)
        {
            Canonical.Must(marks.Count == rules.Criteria.Count, $"A review of application {ticket} has {marks.Count} marks; there are {rules.Criteria.Count} criteria.");
            Canonical.Must(marks.All(m => m is null || (m is >= 0 and <= MarkSheet.HighestMark && m % MarkSheet.Step == 0)), $"A review of application {ticket} has a mark that is not 0 to {MarkSheet.HighestMark} in steps of {MarkSheet.Step}.");
        }
    }
}
