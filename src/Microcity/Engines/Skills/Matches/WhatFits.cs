using Microcity.Matching;

namespace Microcity.Skills;

/// <summary>Everything that one person's page of matches shows, worked out from the input, the city and the day alone.</summary>
public sealed record WhatFits
{
    /// <summary>So many are shown of each list beside the main one.</summary>
    public const int FewBeside = 5;

    public required TopList List { get; init; }

    /// <summary>What teaches something that the openings on the list ask for.</summary>
    public required IReadOnlyList<NextStep> Steps { get; init; }

    public required IReadOnlyList<DoorOpener> Doors { get; init; }

    /// <summary>The one thing to do soon; null if nothing here begins or closes at all.</summary>
    public required Soon? Soon { get; init; }

    /// <summary>The first by last open day.</summary>
    public required IReadOnlyList<Match> Excluded { get; init; }

    /// <summary>The first by last open day.</summary>
    public required IReadOnlyList<Match> CannotBeScored { get; init; }

    public static WhatFits Of(CityOpportunities city, MatchInput input, DateOnly today, int most)
    {
        var list = city.Top.For(input, today, most);
        var courses = city.CoursesOn(today);
        var steps = NextSteps(city, input, list, today);
        return new()
        {
            List = list,
            Steps = [.. steps.Take(FewBeside)],
            Doors = DoorOpener.Find(city.Skills.Similarity, input, city.Top.WithinOneSkill(input, today, DoorOpener.Open), courses),
            Soon = SoonRules.Choose(city, input, list, steps, today),
            Excluded = [.. city.Top.Excluded(input, today).Take(FewBeside)],
            CannotBeScored = [.. city.Top.CannotBeScored(input, today).Take(FewBeside)],
        };
    }

    // What the list lacks most, weighed by how much of it is lacking, counts most.
    private static List<NextStep> NextSteps(CityOpportunities city, MatchInput input, TopList list, DateOnly today)
    {
        var lacking = list.Matches
            .SelectMany(m => m.Match.Parts.Where(p => p.Asked.Skill is not null && FitRules.State(p) is not FitState.Have).Select(p => (Skill: p.Asked.Skill!.Value, Lack: p.Asked.Weight * (Value.Full - p.Value), m.Match.SourceRef)))
            .GroupBy(x => x.Skill)
            .ToDictionary(x => x.Key, x => (Lack: x.Sum(y => y.Lack), Openings: x.Select(y => y.SourceRef).ToArray()));
        return
        [
            .. lacking.Keys.SelectMany(s => city.Teaching(s, today).Select(line => (line, Skill: s)))
                .GroupBy(x => x.line.Ref, x => x.Skill)
                .Where(x => city.Input(city[x.Key]).Conditions.All(c => c.Judge(input).Verdict is not Verdict.Failed))
                .Select(x => new NextStep(
                    city[x.Key],
                    [.. x.OrderByDescending(s => lacking[s].Lack).ThenBy(s => s)],
                    x.SelectMany(s => lacking[s].Openings).Distinct().Count(),
                    x.Sum(s => lacking[s].Lack)))
                .OrderByDescending(x => x.Lack)
                .ThenBy(x => x.Line.StartsOn ?? DateOnly.MaxValue)
                .ThenBy(x => x.Line.Ref, StringComparer.Ordinal),
        ];
    }
}

/// <summary>A course, workshop or mentor that leads on.</summary>
/// <param name="Skills">What it teaches of what is lacking, the most wanted first.</param>
/// <param name="Openings">In how many openings of the list something of it is lacking.</param>
/// <param name="Lack">Weight × what is missing there, in 1/10,000.</param>
public sealed record NextStep(OpportunityLine Line, IReadOnlyList<int> Skills, int Openings, long Lack);
