using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>The organisations that the visitor speaks for, or has asked to.</summary>
public sealed class MyFirms(CityDb db, Visitor visitor, Here here)
{
    private IReadOnlyList<MyFirm>? all;

    public async Task<IReadOnlyList<MyFirm>> All(CancellationToken stop = default)
    {
        if (all is not null)
            return all;
        var (person, today) = (visitor.PersonId, here.Today);
        var rows = await db.Set<Representative>().AsNoTracking().Where(r => r.PersonId == person && r.Rights != RepresentativeRights.Contact && r.State != RepresentativeState.Ended && (r.Until == null || today < r.Until))
            .Join(db.Set<Organisation>(), r => r.OrganisationId, o => o.Id, (mine, firm) => new { mine, firm }).OrderBy(f => f.firm.Name).ThenByDescending(f => f.mine.Id).ToListAsync(stop);
        return all = [.. rows.DistinctBy(r => r.firm.Id).Select(r => new MyFirm(r.firm, r.mine, visitor.Grants, today))];
    }

    /// <param name="id">Null for the first of them.</param>
    /// <returns>Null where it is none of theirs.</returns>
    public async Task<MyFirm?> Find(Guid? id, CancellationToken stop = default) => (await All(stop)).FirstOrDefault(f => id is null || f.Firm.Id == id);
}

/// <summary>One organisation and how its person stands there.</summary>
public sealed record MyFirm(Organisation Firm, Representative Mine, IReadOnlyList<RoleGrant> Grants, DateOnly Today)
{
    /// <summary>Confirmed to do this for it.</summary>
    public bool May(RepresentativeRights right) => RepresentativeRules.May(Mine, right, Grants, Today);

    /// <summary>What it offers may be public today.</summary>
    public bool Open => Firm.State is OrganisationState.Verified && May(RepresentativeRights.Act);
}
