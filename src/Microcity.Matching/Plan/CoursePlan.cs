namespace Microcity.Matching;

/// <summary>The courses that lead a person to an opportunity or occupation, in the order to take them (rule 25).</summary>
public sealed record CoursePlan
{
    /// <summary>60.00, unless the person aims higher.</summary>
    public const int UsualTarget = 60_00;

    /// <summary>A course that adds less is not worth a step.</summary>
    public const int LeastGain = 50;

    public required IReadOnlyList<PlanStep> Steps { get; init; }

    /// <summary>The score now, in hundredths of a point.</summary>
    public required int From { get; init; }

    /// <summary>The score after the last step.</summary>
    public int To => Steps is [.., var last] ? last.To : From;

    public required int Target { get; init; }

    public bool ReachesTarget => To >= Target;

    public int Hours => Steps.Sum(x => x.Course.Hours);

    public long CostCents => Steps.Sum(x => x.Course.CostCents);

    /// <summary>Why there can be no plan; null if there can.</summary>
    public Reason? CannotBeScored { get; init; }

    /// <summary>
    /// The better of two ways: always the course with most points per hour from where one then stands, or the best single course.
    /// Courses whose conditions fail, that clash with one already chosen or go above the budget are skipped.
    /// </summary>
    /// <param name="target">Hundredths of a point.</param>
    public static CoursePlan For(
        Similarity similarity, MatchInput person, OpportunityInput opportunity, IReadOnlyList<Course> courses, Budget budget, int target = UsualTarget)
    {
        if (opportunity.Unscorable() is { } reason)
            return new() { Steps = [], From = 0, Target = target, CannotBeScored = reason };

        var start = new MatchGrid(similarity, opportunity, person.Skills);
        Course[] open = [.. courses.Where(x => budget.Covers(x) && x.Conditions.All(y => y.Judge(person).Verdict is not Verdict.Failed))];
        CoursePlan[] ways =
        [
            new() { Steps = MostPerHour(start, open, budget, target), From = start.Score.Points, Target = target },
            .. start.Score.Points < target
                ? open.Select(x => new CoursePlan { Steps = [Step(start, x)], From = start.Score.Points, Target = target }).Where(x => x.Steps[0].Gain >= LeastGain)
                : [],
        ];
        return ways
            .OrderByDescending(x => Math.Min(x.To, target))
            .ThenBy(x => x.Hours)
            .ThenBy(x => x.CostCents)
            .ThenBy(x => x.Steps is [var first, ..] ? first.Course.StartsOn ?? DateOnly.MaxValue : DateOnly.MinValue)
            .ThenBy(x => x.Steps is [var first, ..] ? first.Course.SourceRef : "", StringComparer.Ordinal)
            .First();
    }

    private static List<PlanStep> MostPerHour(MatchGrid grid, IEnumerable<Course> open, Budget budget, int target)
    {
        var steps = new List<PlanStep>();
        while (grid.Score.Points < target)
        {
            var next = open
                .Where(x => budget.Covers(x) && !steps.Exists(y => y.Course == x || y.Course.Overlaps(x)))
                .Select(x => Step(grid, x))
                .Where(x => x.Gain >= LeastGain)
                .OrderByDescending(x => x.GainPerHour)
                .ThenByDescending(x => x.Gain)
                .ThenBy(x => x.Course.CostCents)
                .ThenBy(x => x.Course.StartsOn ?? DateOnly.MaxValue)
                .ThenBy(x => x.Course.SourceRef, StringComparer.Ordinal)
                .FirstOrDefault();
            if (next is null)
                break;
            steps.Add(next);
            budget = budget.Less(next.Course);
            grid = grid.With(next.Course.Gives);
        }
        return steps;
    }

    private static PlanStep Step(MatchGrid grid, Course course) =>
        new(course, grid.Score.Points, grid.With(course.Gives).Score.Points);
}

/// <summary>What a person can spend; null is no limit.</summary>
public readonly record struct Budget(int? Hours = null, long? CostCents = null)
{
    public bool Covers(Course course) => !(course.Hours > Hours) && !(course.CostCents > CostCents);

    public Budget Less(Course course) => new(Hours - course.Hours, CostCents - course.CostCents);
}

/// <summary>A course and the score before and after it, in hundredths of a point.</summary>
public sealed record PlanStep(Course Course, int From, int To)
{
    public int Gain => To - From;

    // Billionths keep fractions apart that differ at all, for any course a person could sit through.
    internal long GainPerHour => Course.Hours is 0 ? long.MaxValue : Gain * 1_000_000_000L / Course.Hours;
}
