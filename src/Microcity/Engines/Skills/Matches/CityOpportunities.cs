using System.Collections.Concurrent;
using Microcity.Matching;

namespace Microcity.Skills;

/// <summary>
/// What is open in one city as it was at one stamp, in the form that matching and page rows need. Immutable and shared by all
/// requests; its ordinals are those of <see cref="Skills"/>.
/// </summary>
public sealed class CityOpportunities
{
    /// <summary>So many answers are kept; then all are let go at once.</summary>
    private const int MostAnswers = 256;

    private readonly Dictionary<string, (OpportunityLine Line, int Place)> work = [];
    private readonly Dictionary<string, (OpportunityLine Line, OpportunityInput Input)> learning;
    private readonly Dictionary<Guid, OpportunityLine> byId;
    private readonly ILookup<int, OpportunityLine> byOccupation;
    private readonly ILookup<int, OpportunityLine> taughtBy;
    private readonly OpportunityLine[] beginning;
    private readonly ConcurrentDictionary<string, WhatFits> answers = new();

    /// <param name="stamp">The city's <see cref="OpportunityStamp"/> when they were read.</param>
    public CityOpportunities(CitySkills skills, long stamp, IReadOnlyCollection<(OpportunityLine Line, OpportunityInput Input)> open)
    {
        (Skills, Stamp) = (skills, stamp);
        Index = new(skills.Similarity, open.Where(o => !o.Line.Teaches).Select(o => o.Input));
        Top = new(Index);
        var lines = open.ToDictionary(o => o.Line.Ref, o => o.Line);
        for (var place = 0; place < Index.Count; place++)
            work.Add(Index.Refs[place], (lines[Index.Refs[place]], place));
        learning = open.Where(o => o.Line.Teaches).ToDictionary(o => o.Line.Ref);
        byId = lines.Values.ToDictionary(l => l.Id);
        byOccupation = lines.Values.Where(l => l is { Occupation: not null, Teaches: false }).OrderBy(l => l.OpenUntil).ThenBy(l => l.Ref, StringComparer.Ordinal).ToLookup(l => l.Occupation!.Value);
        taughtBy = learning.Values.OrderBy(o => o.Line.StartsOn ?? DateOnly.MaxValue).ThenBy(o => o.Line.Ref, StringComparer.Ordinal)
            .SelectMany(o => TaughtIn(o.Input).Select(t => (t.Skill, o.Line))).Distinct().ToLookup(x => x.Skill, x => x.Line);
        beginning = [.. lines.Values.Where(l => l is { Teaches: true, StartsOn: not null }).OrderBy(l => l.StartsOn).ThenBy(l => l.Ref, StringComparer.Ordinal)];
        Courses = [.. learning.Values.Where(o => o.Line.Hours is not null).Select(o => AsCourse(o.Line, o.Input))];
    }

    public CitySkills Skills { get; }

    public long Stamp { get; }

    /// <summary>Changes with everything that can be read here, names of skills too.</summary>
    public string Edition => $"{Skills.Stamp}/{Stamp}";

    /// <summary>Work that is open: posts, summer posts, internships, market openings.</summary>
    public OpportunityIndex Index { get; }

    public TopMatches Top { get; }

    /// <summary>What teaches and says how many hours it takes: the ground of plans.</summary>
    public IReadOnlyList<Course> Courses { get; }

    public OpportunityLine this[string matchingRef] => work.TryGetValue(matchingRef, out var found) ? found.Line : learning[matchingRef].Line;

    /// <summary>Null when it is not open, or unknown.</summary>
    public OpportunityLine? Find(Guid id) => byId.GetValueOrDefault(id);

    public IEnumerable<OpportunityLine> All => byId.Values;

    public OpportunityInput Input(OpportunityLine line) => work.TryGetValue(line.Ref, out var found) ? Index[found.Place] : learning[line.Ref].Input;

    /// <summary>Work in an occupation that is open on this day, the first to close first.</summary>
    public IEnumerable<OpportunityLine> In(int occupation, DateOnly today) => byOccupation[occupation].Where(l => today <= l.OpenUntil);

    /// <summary>Work that asks for a skill and is open on this day.</summary>
    public IEnumerable<OpportunityLine> Asking(int skill, DateOnly today) => Index.Asking(skill).Select(p => this[Index.Refs[p]]).Where(l => today <= l.OpenUntil);

    /// <summary>What teaches a skill and is open on this day, the first to start first.</summary>
    public IEnumerable<OpportunityLine> Teaching(int skill, DateOnly today) => taughtBy[skill].Where(l => today <= l.OpenUntil);

    /// <summary>What teaches and begins on this day or later, the earliest first.</summary>
    public IEnumerable<OpportunityLine> Beginning(DateOnly today) => beginning.SkipWhile(l => l.StartsOn < today);

    /// <summary>What can be joined on this day and is not over.</summary>
    public IReadOnlyList<Course> CoursesOn(DateOnly today) => [.. Courses.Where(c => today <= this[c.SourceRef].OpenUntil)];

    public static IEnumerable<Taught> TaughtIn(OpportunityInput input) =>
        input.Requirements.Where(r => r is { Need: Need.Teaches, Skill: not null }).Select(r => new Taught(r.Skill!.Value, r.Level)).DistinctBy(t => t.Skill);

    /// <summary>Everything the page of matches shows; worked out once for the same input and day.</summary>
    public WhatFits WhatFits(MatchInput input, string hash, DateOnly today, int most)
    {
        var question = $"{hash} {today.DayNumber} {most}";
        if (answers.TryGetValue(question, out var known))
            return known;
        if (answers.Count >= MostAnswers)
            answers.Clear();
        return answers[question] = Microcity.Skills.WhatFits.Of(this, input, today, most);
    }

    private static Course AsCourse(OpportunityLine line, OpportunityInput input) => new()
    {
        SourceRef = line.Ref,
        Teaches = [.. TaughtIn(input)],
        Hours = line.Hours!.Value,
        CostCents = line.CostCents ?? 0,
        StartsOn = line.StartsOn,
        EndsOn = line.EndsOn,
        Conditions = input.Conditions,
    };
}
