using Microcity.Platform;
using Microcity.Skills;

namespace Microcity.CareerOffice;

/// <summary>What answers lead to: areas, occupations, and what of these is here now.</summary>
public sealed class ReadResult(ReadInterests interests, Here here)
{
    private const int Few = 4;

    public async Task<Outcome<QuizResult>> Run(QuizAnswers quiz, CancellationToken stop = default)
    {
        var scored = ScoreRules.Score(quiz);
        if (!scored.Done)
            return scored.Refusal;
        var known = await interests.Run(stop);
        var city = known.City;
        var list = FitList.Of(scored.Value, known.Occupations).Select(f => Row(f, city)).ToList();
        var open = list.SelectMany(o => city.In(o.Ordinal, here.Today)).DistinctBy(l => l.Id).Take(Few).ToList();
        var courses = list.SelectMany(o => city.Skills.Essential(o.Ordinal).ToArray()).Distinct().SelectMany(s => city.Teaching(s, here.Today)).DistinctBy(l => l.Id).Take(Few).ToList();
        return new QuizResult(scored.Value, list, open, courses) { ListVersion = city.Skills.View.Version };
    }

    private ResultRow Row(FittingOccupation fit, CityOpportunities city)
    {
        var ordinal = city.Skills.Find(fit.Occupation.Uri)!.Value;
        return new(fit, ordinal, city.Skills.Label(ordinal, here.Language), city.Skills.Description(ordinal, here.Language), city.In(ordinal, here.Today).Count());
    }
}

/// <param name="Openings">Work in these occupations that is open today.</param>
/// <param name="Courses">What teaches something these occupations cannot do without.</param>
public sealed record QuizResult(InterestProfile Profile, IReadOnlyList<ResultRow> Occupations, IReadOnlyList<OpportunityLine> Openings, IReadOnlyList<OpportunityLine> Courses)
{
    public required string ListVersion { get; init; }

    public IEnumerable<ResultRow> Best => Occupations.Where(o => o.Fit.Band is not FitBand.Wider);

    public IEnumerable<ResultRow> Wider => Occupations.Where(o => o.Fit.Band is FitBand.Wider);
}

/// <param name="OpenHere">Openings in this occupation today.</param>
public sealed record ResultRow(FittingOccupation Fit, int Ordinal, SkillLabel Name, string? Description, int OpenHere)
{
    public string Address => "/learn/occupations/" + OccupationAddress.Of(Fit.Occupation.Uri);
}
