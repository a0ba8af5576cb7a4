using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Microcity.SummerJobs;

/// <summary>What an officer confirms of pupils.</summary>
public enum PupilFact { Resident, Enrolled, SocialPriority }

/// <summary>Confirms of many pupils at once that they lived or learned here on the cut-off day, or that they did not (R6).</summary>
public sealed class ConfirmPupils(CityDb db, Visitor visitor, Here here)
{
    private const int AtOnce = 500;

    /// <param name="applications">Of one call.</param>
    /// <returns>How many were changed.</returns>
    public async Task<Outcome<int>> Run(Guid call, IReadOnlyCollection<Guid> applications, PupilFact fact, bool holds, CancellationToken stop = default)
    {
        if (await db.Set<Call>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == call && c.Kind == SummerKind.Code, stop) is not { } found)
            return Refusal.NothingHere;
        if (Refusal.Of(
            found.StateAt(here.Now) is CallState.Open or CallState.Locked ? null : Refusal.Rule(new Reason("summer-jobs.confirm-late", "summer-jobs.reason.confirm-late", [], [new("summer-jobs.remedy.confirm-late", $"/work/calls/{call}")])),
            applications.Count > 0 ? null : Refusal.Malformed("pupil", "summer-jobs.confirm-none", "summer-jobs.reason.confirm-none", new("summer-jobs.remedy.confirm-none"))) is { } refusal)
            return refusal;
        var (doer, changed) = (visitor.PersonId!.Value, 0);
        await using var together = await db.Together(stop);
        foreach (var some in applications.Distinct().Chunk(AtOnce))
        {
            foreach (var row in await db.Set<Registration>().Where(r => some.Contains(r.ApplicationId) && db.Set<Application>().Any(a => a.Id == r.ApplicationId && a.CallId == call)).ToListAsync(stop))
            {
                changed++;
                if (fact is PupilFact.Resident)
                    (row.Resident, row.ResidentById) = (holds, doer);
                else if (fact is PupilFact.Enrolled)
                    (row.Enrolled, row.EnrolledById) = (holds, doer);
                else
                    (row.SocialPriority, row.SocialPriorityById) = (holds, doer);
            }
        }
        await db.SaveChangesAsync(stop);
        await together.Commit(stop);
        return changed;
    }
}
