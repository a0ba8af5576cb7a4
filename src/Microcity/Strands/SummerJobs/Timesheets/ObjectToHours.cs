using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Microcity.SummerJobs;

/// <summary>Says what is wrong with confirmed hours, within three days; that opens them for who supervises (S5).</summary>
public sealed class ObjectToHours(CityDb db, ReadOwn own, Here here)
{
    public async Task<Outcome<Placement>> Run(Guid id, string? what, CancellationToken stop = default)
    {
        if (await db.Set<Placement>().FirstOrDefaultAsync(p => p.Id == id, stop) is not { } placement || await own.Run(placement.ApplicationId, stop) is null)
            return Refusal.NothingHere;
        if (Refusal.Of(TimesheetRules.NoObjection(what), TimesheetRules.ObjectionOver(placement, here.Now)) is { } refusal)
            return refusal;
        (placement.Objection, placement.ConfirmedAt, placement.ConfirmedById) = (what!.Trim(), null, null);
        await db.SaveChangesAsync(stop);
        return placement;
    }
}

/// <summary>Ends placements whose hours nobody objected to; each once (S9).</summary>
public sealed class EndPlacements(CityDb db, ReadTimesheets read, Here here)
{
    public static readonly CityJob Nightly = new("end-placements", "0 10 4 * * ?", (services, stop) => services.GetRequiredService<EndPlacements>().Run(stop));

    /// <returns>How many ended.</returns>
    public async Task<int> Run(CancellationToken stop = default)
    {
        var settled = here.Now.AddDays(-PlacementRules.ObjectDays);
        var over = await db.Set<Placement>().Where(p => p.State == PlacementState.Working && p.ConfirmedAt != null && p.ConfirmedAt <= settled)
            .Join(db.Set<Application>(), p => p.ApplicationId, a => a.Id, (placement, a) => new { placement, a.CallId }).OrderBy(p => p.placement.Id).ToListAsync(stop);
        foreach (var (placement, call) in over.Select(o => (o.placement, o.CallId)))
        {
            var sheet = await read.Of(placement, call, stop);
            placement.State = PlacementState.Ended;
            if (sheet.Pupils is [{ Minutes: > 0 } pupil])
                db.Record(new PlacementCompleted(pupil.Pupil.Id, placement.Id, await Employer(placement, stop), sheet.Card.Period.Row.FirstDay, sheet.Card.Period.Row.LastDay, pupil.Days.Count(d => d.Minutes > 0), pupil.Minutes, sheet.Card.Stem));
        }
        await db.SaveChangesAsync(stop);
        return over.Count;
    }

    private Task<Guid> Employer(Placement placement, CancellationToken stop) =>
        db.Set<SummerPost>().Where(p => p.PostId == placement.PostId).Join(db.Set<EmployerOffer>(), p => p.OfferId, o => o.Id, (_, o) => o.OrganisationId).FirstAsync(stop);
}
