namespace Microcity.Matching;

/// <summary>What a person lacks for an opportunity (rule 24): essentials before optionals, the largest first.</summary>
/// <param name="Near">Requirements that a held skill serves in part.</param>
/// <param name="Missing">Requirements that nothing serves, unresolved phrases among them.</param>
public sealed record Gap(IReadOnlyList<Lack> Near, IReadOnlyList<Lack> Missing)
{
    public static Gap Of(Similarity similarity, MatchInput person, OpportunityInput opportunity, IReadOnlyList<Course> courses)
    {
        var taughtBy = courses
            .SelectMany(course => course.Teaches.Select(taught => (taught.Skill, course)))
            .Distinct()
            .ToLookup(x => x.Skill, x => x.course);
        var grid = new MatchGrid(similarity, opportunity, person.Skills);
        var lacks = new List<Lack>();
        for (var row = 0; row < grid.Rows.Length; row++)
            lacks.Add(new(grid.Rows[row], grid.ValueOf(row), [.. taughtBy[grid.Rows[row].Skill!.Value]]));
        lacks.AddRange(opportunity.Requirements
            .Where(x => x.Skill is null && x.Need is not Need.Teaches)
            .Select(x => new Lack(x, Value: 0, TaughtBy: [])));
        lacks = [.. lacks.Where(x => x.Size > 0).OrderBy(x => x.Asked.Need).ThenByDescending(x => x.Size)];
        return new([.. lacks.Where(x => x.Value > 0)], [.. lacks.Where(x => x.Value is 0)]);
    }
}

/// <summary>One requirement that is not wholly met.</summary>
/// <param name="Value">What is there, in 1/10,000.</param>
/// <param name="TaughtBy">Courses, workshops and mentors that teach the skill.</param>
public sealed record Lack(Asked Asked, int Value, IReadOnlyList<Course> TaughtBy)
{
    /// <summary>Weight × what is missing, in 1/10,000.</summary>
    public int Size => Asked.Weight * (Matching.Value.Full - Value);
}
