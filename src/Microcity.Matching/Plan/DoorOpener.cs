namespace Microcity.Matching;

/// <summary>A skill that would carry opportunities to 60.00 if it were held and confirmed (rule 27).</summary>
/// <param name="Skill">Ordinal of the skill.</param>
/// <param name="Opens">What it opens, in the order given.</param>
/// <param name="Cheapest">The cheapest course that teaches it; null if none does.</param>
public sealed record DoorOpener(int Skill, IReadOnlyList<OpenedDoor> Opens, Course? Cheapest)
{
    /// <summary>A door is open from this score on, in hundredths of a point.</summary>
    public const int Open = 60_00;

    /// <summary>At most this many skills are named.</summary>
    public const int Most = 5;

    /// <summary>
    /// The skills that open most doors, then add most points there, then cost least to learn, then come first. They are sought
    /// among those asked for where one more skill can be enough at all.
    /// </summary>
    /// <param name="opportunities">Those open today; the ones a condition excludes are left out here.</param>
    public static IReadOnlyList<DoorOpener> Find(
        Similarity similarity, MatchInput person, IEnumerable<OpportunityInput> opportunities, IReadOnlyList<Course> courses)
    {
        var within = WithinOneSkill(similarity, person, opportunities);
        var askedBy = within
            .SelectMany(x => x.Grid.Rows.ToArray().Select(y => (Skill: y.Skill!.Value, x.SourceRef, x.Grid)))
            .ToLookup(x => x.Skill);
        var held = person.Skills.Select(x => x.Skill).ToHashSet();
        return
        [
            .. askedBy
                .Where(x => !held.Contains(x.Key))
                .Select(x => new DoorOpener(x.Key, Opened(x.Key), CheapestOf(x.Key)))
                .Where(x => x.Opens.Count > 0)
                .OrderByDescending(x => x.Opens.Count)
                .ThenByDescending(x => x.Opens.Sum(y => y.To - y.From))
                .ThenBy(x => x.Cheapest?.CostCents ?? long.MaxValue)
                .ThenBy(x => x.Skill)
                .Take(Most),
        ];

        OpenedDoor[] Opened(int skill)
        {
            var doors = new Dictionary<MatchGrid, OpenedDoor>();
            foreach (var near in similarity.Around(skill))
            {
                foreach (var (_, sourceRef, grid) in askedBy[near.Skill])
                {
                    if (!doors.ContainsKey(grid))
                        doors.Add(grid, new(sourceRef, grid.Score.Points, grid.PointsWith(new(skill, Proof.Confirmed))));
                }
            }
            return [.. within.Where(x => doors.TryGetValue(x.Grid, out var door) && door.To >= Open).Select(x => doors[x.Grid])];
        }

        Course? CheapestOf(int skill) => courses
            .Where(x => x.Teaches.Any(y => y.Skill == skill))
            .OrderBy(x => x.CostCents)
            .ThenBy(x => x.SourceRef, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    // Most opportunities are further away than any one skill could carry.
    private static List<(string SourceRef, MatchGrid Grid)> WithinOneSkill(
        Similarity similarity, MatchInput person, IEnumerable<OpportunityInput> opportunities)
    {
        var within = new List<(string, MatchGrid)>();
        foreach (var opportunity in opportunities)
        {
            if (opportunity.Unscorable() is not null || opportunity.Conditions.Any(x => x.Judge(person).Verdict is Verdict.Failed))
                continue;
            var grid = new MatchGrid(similarity, opportunity, person.Skills);
            if (grid.Score.Points < Open && grid.MostPointsWith(Value.Of(Proof.Confirmed)) >= Open)
                within.Add((opportunity.SourceRef, grid));
        }
        return within;
    }
}

/// <summary>The score before and after, in hundredths of a point.</summary>
public sealed record OpenedDoor(string SourceRef, int From, int To);
