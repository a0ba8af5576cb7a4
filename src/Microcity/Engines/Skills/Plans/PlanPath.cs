using Microcity.Matching;
using Microcity.Platform;
using Microsoft.Extensions.Caching.Memory;

namespace Microcity.Skills;

/// <summary>
/// The courses that lead somebody to an opening or an occupation, in order, within what can be spent (rules 24 to 26). For a person
/// it is noted; the same plan within ten minutes is noted once.
/// </summary>
public sealed class PlanPath(ReadCityOpportunities opportunities, CitySettings settings, CityDb db, CityContext context, IMemoryCache noted, Here here)
{
    private static readonly TimeSpan OnePlan = TimeSpan.FromMinutes(10);

    public async Task<Outcome<Planned>> Run(Skillset who, PlanAim aim, CancellationToken stop = default)
    {
        if (aim.Unfit() is { } unfit)
            return unfit;
        var city = await opportunities.Run(stop);
        if (Goal(city, aim) is not { } goal)
            return Refusal.NothingHere;
        var cityOff = !(await settings.Of<SkillSettings>(stop)).Matching;
        var input = MatchInputs.Of(who, city.Skills);
        if (PlanRules.Unplannable(who, input, cityOff) is { } refusal)
            return refusal;

        var courses = city.CoursesOn(here.Today);
        var plan = CoursePlan.For(city.Skills.Similarity, input, goal.Asked, courses, aim.Budget, aim.Target * 100);
        var gap = Gap.Of(city.Skills.Similarity, input, goal.Asked, courses);
        await Note(who, aim, plan, stop);
        return new Planned(city, who, aim, goal, plan, gap, ExplainMatch.Match(city.Skills, input, goal.Asked, off: false));
    }

    private PlanGoal? Goal(CityOpportunities city, PlanAim aim)
    {
        if (aim.Opportunity is { } id)
            return city.Find(id) is { Teaches: false } line && here.Today <= line.OpenUntil ? new(line, null, city.Input(line)) : null;
        return aim.Occupation is { } uri && city.Skills.Find(uri) is { } occupation && city.Skills.Kind(occupation) is ConceptKind.Occupation
            ? new(null, occupation, OccupationInput.Of(city.Skills, occupation))
            : null;
    }

    private async Task Note(Skillset who, PlanAim aim, CoursePlan plan, CancellationToken stop)
    {
        var same = (context.City.Id, who.PersonId, aim, plan.Hours, plan.To);
        if (who.PersonId is not { } person || noted.TryGetValue(same, out _))
            return;
        db.Record(new PlanMade(person, aim.Opportunity, aim.Occupation is { } uri ? (Code?)ConceptCode.Of(uri) : null, plan.Hours, plan.To - plan.From));
        await db.SaveChangesAsync(stop);
        noted.Set(same, true, OnePlan);
    }
}

public static class PlanRules
{
    public static Refusal? Unplannable(Skillset who, MatchInput input, bool cityOff) =>
        cityOff ? Refusal.Rule(new Platform.Reason("skills.matching-off-city", "skills.fit.off-city", [], [new("skills.fit.off-city-helps", "/jobs")]))
        : !who.MatchingOn ? Refusal.Rule(new Platform.Reason("skills.matching-off", "skills.fit.off", [], [new("skills.fit.off-helps", "/me/passport")]))
        : input.Skills.Count == 0 ? Refusal.Rule(new Platform.Reason("skills.nothing-held", "skills.reason.nothing-held", [], [new("skills.fit.empty-helps", "/start")]))
        : null;
}

/// <param name="Line">The opening, or else</param>
/// <param name="Occupation">the ordinal of the occupation.</param>
public sealed record PlanGoal(OpportunityLine? Line, int? Occupation, OpportunityInput Asked);

/// <param name="Match">How it stands before the first course.</param>
public sealed record Planned(CityOpportunities City, Skillset Who, PlanAim Aim, PlanGoal Goal, CoursePlan Plan, Gap Gap, Match Match)
{
    /// <summary>What is missing or near and taught by nothing that is open here now.</summary>
    public IEnumerable<Lack> NotTaught => Gap.Missing.Concat(Gap.Near.Where(l => l.Value < Value.Of(Proof.SelfDeclared))).Where(l => l.TaughtBy.Count == 0);

    /// <summary>What is still missing after the last step.</summary>
    public IEnumerable<int> StillMissing => Gap.Missing.Select(l => l.Asked.Skill).OfType<int>().Except(Plan.Steps.SelectMany(s => s.Course.Teaches.Select(t => t.Skill)));
}
