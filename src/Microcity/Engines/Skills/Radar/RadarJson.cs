using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>The JSON door of the shortages.</summary>
internal static class RadarJson
{
    internal const string OnlyWith = "a month that was counted";

    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("radar", Get).OpenToAll().WithMetadata(new SaysAttribute(200) { TextKey = "skills.api.radar", OnlyWith = OnlyWith, Refuses = [404] }).Produces<RadarAnswer>();

    private static async Task<IResult> Get(ReadRadar read, HttpContext http, CancellationToken stop, string? month = null) => await read.Run(RadarWords.Month(month), stop) is { } radar
        ? Results.Ok(new RadarAnswer(
            radar.Month.Month, radar.Month.CutOn, radar.Places,
            [.. radar.Shortages.Select(s => new ShortageAnswer(
                s.Line.Id, s.Line.Concept, s.Name.Text, s.Line.Places, s.Line.Due, s.Line.Filled, s.Line.Unknown, s.Line.Hard, s.Unmet, s.FieldName?.Text, s.FieldUnmet, s.Supply, s.Tension, s.FieldTension, s.Courses))],
            [.. radar.Skills.Select(s => new SkillDemandAnswer(s.Line.Id, s.Line.Concept, s.Name.Text, s.Line.Places, s.Line.Before))]))
        : RefusalAnswer.Of(Refusal.NothingHere, http);
}

/// <param name="Month">Its first day.</param>
/// <param name="Places">Asked for in the twelve months up to <paramref name="CutOn"/>.</param>
public sealed record RadarAnswer(DateOnly Month, DateOnly CutOn, int Places, IReadOnlyList<ShortageAnswer> Shortages, IReadOnlyList<SkillDemandAnswer> Skills);

/// <param name="Due">Places of which it should be known what became of them.</param>
/// <param name="Unknown">Those of which it is not.</param>
/// <param name="Hard">Places of what is hard to fill.</param>
/// <param name="Unmet">Percent of the due places; null where too few are due.</param>
/// <param name="Supply">People who could do it; null where they are too few to say.</param>
public sealed record ShortageAnswer(
    Guid Id, string Concept, string Name, int Places, int Due, int Filled, int Unknown, int Hard, decimal? Unmet, string? Field, decimal? FieldUnmet, int? Supply, Tension? Tension, Tension? FieldTension, int Courses);

/// <param name="Before">Places in the twelve months before those.</param>
public sealed record SkillDemandAnswer(Guid Id, string Concept, string Name, int Places, int Before);
