using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>Who is whose guardian today.</summary>
public sealed class ReadGuardians(CityDb db, CountryPack pack, Here here)
{
    public Task<IReadOnlyList<GuardianLine>> Wards(Guid guardian, CancellationToken stop = default) => Read(db.Set<Guardianship>().Where(g => g.GuardianId == guardian), stop);

    public Task<IReadOnlyList<GuardianLine>> Guardians(Guid ward, CancellationToken stop = default) => Read(db.Set<Guardianship>().Where(g => g.WardId == ward), stop);

    public async Task<bool> Guards(Guid guardian, Guid ward, CancellationToken stop = default) =>
        (await Read(db.Set<Guardianship>().Where(g => g.GuardianId == guardian && g.WardId == ward), stop)).Count > 0;

    /// <summary>Who is told what concerns somebody: below the age of consent the guardians, else they themselves.</summary>
    public async Task<IReadOnlyList<Guid>> Hears(Guid person, CancellationToken stop = default)
    {
        var guardians = await Guardians(person, stop);
        return guardians is [var first, ..] && GuardianRules.Decides(first.Ward, (int)pack.ConsentAge.On(here.Today).Value, here.Today) ? [.. guardians.Select(g => g.Guardian.Id).Distinct()] : [person];
    }

    private async Task<IReadOnlyList<GuardianLine>> Read(IQueryable<Guardianship> links, CancellationToken stop)
    {
        var persons = db.Set<Person>();
        var rows = await (from link in links.AsNoTracking()
                          where link.EndedAt == null
                          join ward in persons on link.WardId equals ward.Id
                          join guardian in persons on link.GuardianId equals guardian.Id
                          join confirmer in persons on link.ConfirmedById equals confirmer.Id into confirmers
                          from confirmer in confirmers.DefaultIfEmpty()
                          orderby link.Id
                          select new { link, ward, guardian, confirmer }).ToListAsync(stop);
        var today = here.Today;
        return [.. rows.Where(r => GuardianRules.Counts(r.link, r.ward, today)).Select(r => new GuardianLine(r.link, r.ward, r.guardian, r.confirmer?.Name, GuardianRules.Until(r.ward)!.Value))];
    }
}

/// <param name="ConfirmedBy">Null where that person was erased.</param>
/// <param name="Until">The local day on whose midnight it ends.</param>
public sealed record GuardianLine(Guardianship Link, Person Ward, Person Guardian, string? ConfirmedBy, DateOnly Until);
