using Microcity.Matching;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Counts the shortages of the month that has just ended, with the rows behind every number; a month is frozen once.</summary>
public sealed class FreezeRadar(CityDb db, ReadCitySkills cities, ReadSupply supply, Here here)
{
    private const int MostSkills = 100;

    private static readonly SourceKind[] Work = [SourceKind.Vacancy, SourceKind.Internship, SourceKind.Market];

    public static CityJob Monthly { get; } = new("freeze-radar", "0 0 3 1 * ?", (services, stop) => services.GetRequiredService<FreezeRadar>().Run(stop));

    /// <returns>Null while there is no posting of three months ago, and where the month is frozen already.</returns>
    public async Task<RadarMonth?> Run(CancellationToken stop = default)
    {
        var cut = new DateOnly(here.Today.Year, here.Today.Month, 1).AddDays(-1);
        var month = new DateOnly(cut.Year, cut.Month, 1);
        var postings = await Postings(cut, stop);
        if (postings.Count == 0 || !RadarRules.Ready(postings.Min(p => p.Posted.On), cut) || await db.Set<RadarMonth>().AnyAsync(m => m.Month == month, stop))
            return null;
        var skills = await cities.Run(stop);
        var radar = new RadarMonth { Id = Ids.Next(here.Now), Month = month, CutOn = cut };
        foreach (var line in await Lines(postings, cut, skills, stop))
            radar.Lines.Add(line);
        db.Add(radar);
        db.Record(new RadarFrozen(radar.Id, month, RadarRules.Count(postings.Select(p => p.Posted), cut).Sum(c => c.Places)));
        try
        {
            await db.SaveChangesAsync(stop);
            return radar;
        }
        catch (DbUpdateException failure) when (failure.IsDuplicate())
        {
            return null;
        }
    }

    private async Task<List<RadarLine>> Lines(List<Sought> postings, DateOnly cut, CitySkills skills, CancellationToken stop)
    {
        var people = await supply.Run(skills, stop);
        var could = new Able(skills, people);
        var (now, before) = (RadarRules.Count(postings.Select(p => p.Posted), cut), RadarRules.Count(postings.Select(p => p.Posted), cut.AddYears(-1)));
        var of = postings.ToDictionary(p => p.Posted.Id, p => RadarConcepts.Of(skills, p.OccupationUri, p.IscoCode));
        var asked = await Asked([.. now.Concat(before).Select(c => c.Id)], stop);
        List<RadarLine> lines = [];
        foreach (var group in now.Where(c => of[c.Id] is not null).GroupBy(c => of[c.Id]!.Concept))
        {
            var concept = of[group.First().Id]!;
            lines.Add(Line(RadarKind.Occupation, concept.Concept, concept.Field, group, could.In([concept.Concept]), before.Where(c => of[c.Id]?.Concept == group.Key).Sum(c => c.Places)));
        }
        foreach (var field in lines.Where(l => l.Field is not null).GroupBy(l => l.Field!).ToList())
        {
            var occupations = field.Select(l => l.Concept).ToHashSet();
            lines.Add(Line(RadarKind.Field, field.Key, null, now.Where(c => of[c.Id]?.Field == field.Key), could.In(occupations), before.Where(c => of[c.Id]?.Field == field.Key).Sum(c => c.Places)));
        }
        var named = now.SelectMany(c => asked[c.Id].Select(skill => (skill, c))).GroupBy(x => x.skill, x => x.c).Select(g => (Skill: g.Key, Counted: g.ToList()))
            .OrderByDescending(s => s.Counted.Sum(c => c.Places)).ThenBy(s => s.Skill, StringComparer.Ordinal).Take(MostSkills);
        lines.AddRange(named.Select(s => Line(RadarKind.Skill, s.Skill, null, s.Counted, could.Holding(s.Skill), before.Where(c => asked[c.Id].Contains(s.Skill)).Sum(c => c.Places))));
        return lines;
    }

    private RadarLine Line(RadarKind kind, string concept, string? field, IEnumerable<Counted> counted, int people, int before)
    {
        var rows = counted.Select(c => new RadarRow { Id = Ids.Next(here.Now), OpportunityId = c.Id, Places = c.Places, Due = c.Due, Filled = c.Filled, Unknown = c.Unknown, Hard = c.Hard }).ToList();
        return new()
        {
            Id = Ids.Next(here.Now), Kind = kind, Concept = concept, Field = field, Supply = people, Before = before, Rows = rows,
            Places = rows.Sum(r => r.Places), Due = rows.Sum(r => r.Due), Filled = rows.Sum(r => r.Filled), Unknown = rows.Sum(r => r.Unknown), Hard = rows.Sum(r => r.Hard),
        };
    }

    private async Task<List<Sought>> Postings(DateOnly cut, CancellationToken stop)
    {
        var since = cut.AddMonths(-2 * RadarRules.WindowMonths);
        var rows = await db.Set<Opportunity>().AsNoTracking().Where(o => Work.Contains(o.SourceKind) && since < o.PostedOn && o.PostedOn <= cut)
            .Select(o => new { o.Id, o.Title, o.OrganisationName, o.PostedOn, o.OpenUntil, o.Places, o.FilledPlaces, o.State, o.HardToFill, o.OccupationUri, o.IscoCode }).ToListAsync(stop);
        return [.. rows.Select(o => new Sought(
            new(o.Id, $"{Folding.Fold(o.OrganisationName ?? "")}|{o.OccupationUri}|{Folding.Fold(o.Title.OrderBy(t => t.Key, StringComparer.Ordinal).First().Value)}", o.PostedOn, o.OpenUntil, o.Places ?? 1, o.FilledPlaces, o.State == OpportunityState.Closed, o.HardToFill),
            o.OccupationUri, o.IscoCode))];
    }

    private async Task<ILookup<Guid, string>> Asked(IReadOnlyCollection<Guid> postings, CancellationToken stop)
    {
        List<(Guid Posting, string Skill)> asked = [];
        foreach (var some in postings.Distinct().Chunk(500))
        {
            var found = await db.Set<Requirement>().Where(r => some.Contains(r.OpportunityId) && r.Need == Need.Essential && r.ConceptUri != null).Select(r => new { r.OpportunityId, r.ConceptUri }).Distinct().ToListAsync(stop);
            asked.AddRange(found.Select(f => (f.OpportunityId, f.ConceptUri!)));
        }
        return asked.ToLookup(a => a.Posting, a => a.Skill);
    }

    private sealed record Sought(Posted Posted, string? OccupationUri, string? IscoCode);
}
