using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>The shortages of a month as they may be shown to whoever asks: who looks after skills sees people from five on, others from ten.</summary>
public sealed class ReadRadar(CityDb db, ReadCityOpportunities opportunities, Visitor visitor, Here here)
{
    private const int MostSkills = 20;

    /// <param name="month">Its first day; null for the newest.</param>
    public async Task<Radar?> Run(DateOnly? month = null, CancellationToken stop = default)
    {
        if (await db.Set<RadarMonth>().AsNoTracking().Where(m => month == null || m.Month == month).OrderByDescending(m => m.Month).FirstOrDefaultAsync(stop) is not { } found)
            return null;
        var city = await opportunities.Run(stop);
        var lines = await db.Set<RadarLine>().AsNoTracking().Where(l => l.RadarMonthId == found.Id && l.Places > 0).ToListAsync(stop);
        var fields = lines.Where(l => l.Kind == RadarKind.Field).ToDictionary(l => l.Concept);
        var least = visitor.May(SkillPermissions.Manage) ? RadarRules.LeastToStaff : FigureRules.LeastPersons;
        var total = lines.Where(l => l.Kind == RadarKind.Occupation).Sum(l => l.Places);
        return new(
            found,
            [
                .. lines.Where(l => l.Kind == RadarKind.Occupation).Select(l => Shortage(city, l, l.Field is { } f ? fields.GetValueOrDefault(f) : null, least))
                    .OrderByDescending(s => s.Tension ?? s.FieldTension ?? Tension.Enough).ThenByDescending(s => s.Line.Places).ThenBy(s => s.Line.Concept, StringComparer.Ordinal).Take(RadarRules.Shortages),
            ],
            [.. lines.Where(l => l.Kind == RadarKind.Skill).OrderByDescending(l => l.Places).ThenBy(l => l.Concept, StringComparer.Ordinal).Take(MostSkills).Select(l => new SkillDemand(l, Name(city.Skills, l.Concept)))],
            total,
            await db.Set<RadarMonth>().OrderByDescending(m => m.Month).Select(m => m.Month).Take(24).ToListAsync(stop));
    }

    /// <summary>One line with the rows whose sum it is.</summary>
    public async Task<RadarBehind?> Line(Guid id, CancellationToken stop = default)
    {
        if (await db.Set<RadarLine>().AsNoTracking().FirstOrDefaultAsync(l => l.Id == id, stop) is not { } line)
            return null;
        var month = await db.Set<RadarMonth>().AsNoTracking().FirstAsync(m => m.Id == line.RadarMonthId, stop);
        var rows = await db.Set<RadarRow>().AsNoTracking().Where(r => r.RadarLineId == id).OrderByDescending(r => r.OpportunityId).ToListAsync(stop);
        var ids = rows.Select(r => r.OpportunityId).ToList();
        var titles = await db.Set<Opportunity>().AsNoTracking().Where(o => ids.Contains(o.Id)).Select(o => new { o.Id, o.Title, o.OrganisationName, o.PostedOn }).ToDictionaryAsync(o => o.Id, stop);
        var named = rows.Select(r => titles.TryGetValue(r.OpportunityId, out var o)
            ? new RadarPosting(r, Wording.Of(o.Title, here.Language)?.Text, o.OrganisationName, o.PostedOn)
            : new RadarPosting(r, null, null, null));
        return new(month, line, Name((await opportunities.Run(stop)).Skills, line.Concept), [.. named]);
    }

    private Shortage Shortage(CityOpportunities city, RadarLine line, RadarLine? field, int least)
    {
        var occupation = city.Skills.Find(line.Concept);
        int[] essential = occupation is { } known ? city.Skills.Essential(known).ToArray() : [];
        return new(line, Name(city.Skills, line.Concept))
        {
            Field = field,
            FieldName = field is null ? null : Name(city.Skills, field.Concept),
            Supply = FigureRules.OfPersons(line.Supply, least),
            Tension = RadarRules.Shown(line.Places, line.Supply, least),
            FieldTension = field is null ? null : RadarRules.Shown(field.Places, field.Supply, least),
            Courses = essential.SelectMany(s => city.Teaching(s, here.Today)).Select(l => l.Id).Distinct().Count(),
            Least = least,
        };
    }

    private SkillLabel Name(CitySkills skills, string concept) => skills.Find(concept) is { } known ? skills.Label(known, here.Language) : new(concept.Split('/')[^1], "en");
}

/// <param name="Places">Places asked for in all occupations.</param>
/// <param name="Months">First days of all months that can be shown, the newest first.</param>
public sealed record Radar(RadarMonth Month, IReadOnlyList<Shortage> Shortages, IReadOnlyList<SkillDemand> Skills, int Places, IReadOnlyList<DateOnly> Months);

/// <summary>One occupation as it may be shown.</summary>
public sealed record Shortage(RadarLine Line, SkillLabel Name)
{
    public RadarLine? Field { get; init; }
    public SkillLabel? FieldName { get; init; }

    /// <summary>Null where there are too few to say.</summary>
    public int? Supply { get; init; }

    /// <summary>From which number on people are shown.</summary>
    public int Least { get; init; }

    public Tension? Tension { get; init; }
    public Tension? FieldTension { get; init; }

    /// <summary>Courses that can be joined today and teach what the occupation needs.</summary>
    public int Courses { get; init; }

    public decimal? Unmet => RadarRules.Unmet(Line.Due, Line.Filled);

    public decimal? FieldUnmet => Field is null ? null : RadarRules.Unmet(Field.Due, Field.Filled);

    /// <summary>Somebody is short of these people and nobody teaches it.</summary>
    public bool WithoutCourse => Courses == 0 && (Tension ?? FieldTension) is Skills.Tension.Short;
}

public sealed record SkillDemand(RadarLine Line, SkillLabel Name);

public sealed record RadarBehind(RadarMonth Month, RadarLine Line, SkillLabel Name, IReadOnlyList<RadarPosting> Rows);

/// <param name="Title">Null where the posting is kept no longer.</param>
public sealed record RadarPosting(RadarRow Row, string? Title, string? Organisation, DateOnly? PostedOn);
