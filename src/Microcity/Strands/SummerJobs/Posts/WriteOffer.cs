using Microcity.Matching;
using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.SummerJobs;

/// <summary>Writes what was typed into an offer's rows, inside the caller's act; who supervises is found again by name and phone.</summary>
public sealed class WriteOffer(CityDb db, AddPerson people, ReadPostSkills skills)
{
    /// <returns>Why it cannot stand as it is; null where it can.</returns>
    internal async Task<Refusal?> Unfit(OfferForm form, OneSeason season, CancellationToken stop)
    {
        var unknown = await skills.Run(form, stop);
        var supervisors = form.Supervisors();
        return Refusal.Of(
            PostRules.Incomplete(form.Proposal(), season.Bands), form.TooLong(), unknown, EmployerOfferRules.OtherPeriods(form.Periods, season),
            Refusal.Of([.. supervisors.Select(s => Nameless(s.Name))]),
            supervisors.Count == 0 ? null : SupervisorRules.Of(season.Settings).TooFew([new(form.Places ?? 0, Closer: false, [.. supervisors.Select(_ => RandomId.New())])]));
    }

    public async Task Run(EmployerOffer offer, OfferForm form, CancellationToken stop)
    {
        (offer.Title, offer.Task, offer.Language, offer.Address) = (form.Title!.Trim(), form.Task!.Trim(), form.Language is "en" ? "en" : "lv", form.Place!.Trim());
        (offer.MeetingPoint, offer.Bring, offer.Places, offer.AskedAge) = (Said(form.MeetingPoint), Said(form.Bring), form.Places!.Value, form.LeastAge!.Value);
        (offer.DailyMinutes, offer.ShorterDaysOk, offer.StartsAt, offer.Funding, offer.Stem) = (form.DailyMinutes!.Value, form.ShorterDaysOk, form.StartsAt!.Value, form.Funding, form.Stem);
        await Renew(db.Set<OfferPeriod>().Where(p => p.OfferId == offer.Id), p => p.PeriodId, form.Periods.Distinct(), id => new OfferPeriod { OfferId = offer.Id, PeriodId = id }, stop);
        await Renew(db.Set<PostSkill>().Where(s => s.OfferId == offer.Id), s => s.ConceptUri, form.Skills.Distinct(), uri => new PostSkill { OfferId = offer.Id, ConceptUri = uri }, stop);
        var hazards = await db.Set<PostHazard>().Where(h => h.OfferId == offer.Id).ToListAsync(stop);
        var dangers = form.Dangers();
        db.RemoveRange(hazards.Where(h => !dangers.Contains(h.Hazard)));
        foreach (var danger in dangers)
        {
            var done = form.Done[danger]!.Trim();
            if (hazards.Find(h => h.Hazard == danger) is { } there)
                there.Done = done;
            else
                db.Add(new PostHazard { OfferId = offer.Id, Hazard = danger, Done = done });
        }
        List<Guid> supervisors = [];
        foreach (var named in form.Supervisors())
            supervisors.Add(await Find(offer.OrganisationId, named, stop));
        await Renew(db.Set<PostSupervisor>().Where(s => s.OfferId == offer.Id), s => s.SupervisorId, supervisors.Distinct(), id => new PostSupervisor { OfferId = offer.Id, SupervisorId = id }, stop);
    }

    internal static (string Given, string Family) Split(string name) => name.LastIndexOf(' ') is var at and > 0 ? (name[..at].Trim(), name[(at + 1)..]) : (name, "");

    private async Task<Guid> Find(Guid organisation, NamedSupervisor named, CancellationToken stop)
    {
        var (given, family) = Split(named.Name);
        var (givenKey, familyKey, phoneKey) = (Folding.Fold(given), Folding.Fold(family), PersonRules.PhoneKey(named.Phone));
        if (await db.Set<Supervisor>().Where(s => s.OrganisationId == organisation && db.Set<Person>().Any(p => p.Id == s.PersonId && p.GivenKey == givenKey && p.FamilyKey == familyKey && p.PhoneKey == phoneKey))
            .Select(s => (Guid?)s.Id).FirstOrDefaultAsync(stop) is { } known)
            return known;
        var person = (await people.Run(given, family, "lv", stop: stop)).Value!;
        person.Phone = named.Phone;
        var supervisor = new Supervisor { Id = Ids.Next(person.CreatedAt), OrganisationId = organisation, PersonId = person.Id };
        db.Add(supervisor);
        await db.SaveChangesAsync(stop);
        return supervisor.Id;
    }

    private async Task Renew<T, TKey>(IQueryable<T> there, Func<T, TKey> key, IEnumerable<TKey> wanted, Func<TKey, T> make, CancellationToken stop)
        where T : class
    {
        var (rows, keep) = (await there.ToListAsync(stop), wanted.ToList());
        db.RemoveRange(rows.Where(r => !keep.Contains(key(r))));
        db.AddRange(keep.Where(k => !rows.Exists(r => Equals(key(r), k))).Select(make));
    }

    private static Refusal? Nameless(string name) => Split(name) is var (given, family) && PersonRules.Nameless(given, family) is null
        ? null
        : Refusal.Malformed("supervisors", "summer-jobs.supervisor-name", "summer-jobs.reason.supervisor-name", new("summer-jobs.remedy.supervisor-name"));

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
