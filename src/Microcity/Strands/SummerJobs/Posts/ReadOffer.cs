using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.SummerJobs;

/// <summary>An employer's offer as a form to look at, change or copy, and as the card it would become.</summary>
public sealed class ReadOffer(CityDb db)
{
    public async Task<OfferForm> Form(EmployerOffer offer, CancellationToken stop = default)
    {
        var supervisors = await db.Set<PostSupervisor>().Where(s => s.OfferId == offer.Id).Join(db.Set<Supervisor>(), s => s.SupervisorId, s => s.Id, (_, s) => s.PersonId).Join(db.Set<Person>(), id => id, p => p.Id, (_, p) => new { Name = p.GivenName + " " + p.FamilyName, p.Phone, p.Id }).OrderBy(p => p.Id).ToListAsync(stop);
        var hazards = await db.Set<PostHazard>().AsNoTracking().Where(h => h.OfferId == offer.Id).ToListAsync(stop);
        return new()
        {
            Title = offer.Title, Task = offer.Task, Language = offer.Language, Place = offer.Address, MeetingPoint = offer.MeetingPoint, Bring = offer.Bring, Places = offer.Places, LeastAge = offer.AskedAge, DailyMinutes = offer.DailyMinutes, ShorterDaysOk = offer.ShorterDaysOk,
            StartsAt = offer.StartsAt, Funding = offer.Funding, Stem = offer.Stem, Periods = await db.Set<OfferPeriod>().Where(p => p.OfferId == offer.Id).Select(p => p.PeriodId).ToListAsync(stop),
            SupervisorName = [.. supervisors.Select(s => s.Name)], SupervisorPhone = [.. supervisors.Select(s => s.Phone)], GrownUp = true, Hazards = hazards.ConvertAll(h => h.Hazard), Done = hazards.ToDictionary(h => h.Hazard, h => (string?)h.Done),
            Skills = await db.Set<PostSkill>().Where(s => s.OfferId == offer.Id).OrderBy(s => s.Id).Select(s => s.ConceptUri).ToListAsync(stop),
        };
    }

    /// <summary>How pupils would read what is typed, in the first period wanted.</summary>
    public static PostCard Card(OfferForm form, Organisation firm, OneSeason season) => new(
        null, "", Text(form.Title), Text(form.Task), form.Language, firm.Name, season.Periods.FirstOrDefault(p => form.Periods.Contains(p.Row.Id)) ?? season.Periods[0], form.StartsAt ?? new(9, 0), Text(form.Place), form.MeetingPoint, form.Bring,
        Math.Clamp(form.DailyMinutes ?? 0, TimesheetRules.Step, season.Bands.For(HazardRules.GrownUp)!.DayMinutes), form.ShorterDaysOk, form.CardAge(season.Bands), form.Places ?? 1, form.Stem, firm.Kind is OrganisationKind.Public ? season.Season.WhoMunicipal : season.Season.WhoOther,
        [.. form.Dangers().Select(h => (h, form.Done.GetValueOrDefault(h) ?? ""))], form.Skills);

    private static string Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? "…" : typed.Trim();
}
