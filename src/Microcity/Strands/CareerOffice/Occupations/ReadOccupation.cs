using Microcity.Matching;
using Microcity.Platform;
using Microcity.Skills;
using Microsoft.EntityFrameworkCore;

namespace Microcity.CareerOffice;

/// <summary>What the career office says of an occupation: what it is about, the way in, how often it was looked for here, whether it goes with the reader.</summary>
public sealed class ReadOccupation(CityDb db, ReadInterests interests, Visitor visitor, Here here)
{
    public async Task<OccupationFacts> Run(int occupation, CancellationToken stop = default)
    {
        var known = await interests.Run(stop);
        var skills = known.City.Skills;
        var uri = skills.Uri(occupation);
        var about = known.Known.GetValueOrDefault(uri);
        var month = await db.Set<RadarMonth>().AsNoTracking().OrderByDescending(m => m.Month).FirstOrDefaultAsync(stop);
        var line = month is null ? null : await db.Set<RadarLine>().AsNoTracking().FirstOrDefaultAsync(l => l.RadarMonthId == month.Id && l.Kind == RadarKind.Occupation && l.Concept == uri, stop);
        return new(uri, skills.Label(occupation, here.Language), WaysIn.Of(skills.Code(occupation)))
        {
            About = about,
            Fit = about is null ? null : await Fit(about, stop),
            Sought = line?.Places,
            SoughtUntil = month?.CutOn,
            Open = known.City.In(occupation, here.Today).Count(),
            Courses = skills.Essential(occupation).ToArray().SelectMany(s => known.City.Teaching(s, here.Today)).Select(l => l.Id).Distinct().Count(),
            Essential = [.. skills.Essential(occupation).ToArray().Where(s => skills.Kind(s) is ConceptKind.Skill)],
        };
    }

    private async Task<FitBand?> Fit(KnownInterests about, CancellationToken stop)
    {
        if (visitor.PersonId is not { } me)
            return null;
        var code = await db.Set<SavedInterests>().Where(i => db.Set<CareerRecord>().Any(r => r.Id == i.CareerRecordId && r.PersonId == me)).Select(i => i.Code).FirstOrDefaultAsync(stop);
        if (code is null || QuizCode.Read(code) is not { Done: true } quiz || ScoreRules.Score(quiz.Value) is not { Done: true, Value.Signal: QuizSignal.Clear } scored)
            return null;
        return InterestFit.Of([.. Enum.GetValues<InterestType>().Select(scored.Value.Raw)], about.Values) is { } r ? FitList.Band(r) : null;
    }
}

/// <param name="Route">The usual way in; null where nobody can say.</param>
public sealed record OccupationFacts(string Uri, SkillLabel Name, WayIn? Route)
{
    /// <summary>Null where nothing is known.</summary>
    public KnownInterests? About { get; init; }

    /// <summary>How it goes with the reader's kept result; null where there is none.</summary>
    public FitBand? Fit { get; init; }

    /// <summary>Places asked for in twelve months; null where it was not counted.</summary>
    public int? Sought { get; init; }

    public DateOnly? SoughtUntil { get; init; }

    public required int Open { get; init; }

    public required int Courses { get; init; }

    public required IReadOnlyList<int> Essential { get; init; }

    public string Id => OccupationAddress.Of(Uri);

    public string Compare => "/learn/compare?o=" + Id;

    /// <summary>The three areas it is most about, the strongest first.</summary>
    public IEnumerable<InterestType> Areas => About is null ? [] : Enum.GetValues<InterestType>().OrderByDescending(t => About.Values[(int)t]).Take(3);

    public string AreaNames(Say say) => About is null ? say["career-office.occupation.unknown"] : string.Join(", ", Areas.Select(t => InterestWords.Name(t, say)));

    /// <summary>Number in words, so that small ones say what they are.</summary>
    public string SoughtWords(Say say) => Sought is { } places ? say.Count("career-office.occupation.sought", places) : say["career-office.occupation.not-counted"];
}
