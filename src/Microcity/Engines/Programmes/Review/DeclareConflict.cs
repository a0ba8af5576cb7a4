using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>
/// Says before reading, or as soon as it is noticed, whether one is too close to an application. With a hard or an unsure conflict the
/// application is gone for that person, and what they already sent no longer counts (V2, V15).
/// </summary>
public sealed class DeclareConflict(CityDb db, Visitor visitor, Here here)
{
    public async Task<Outcome<Done>> Run(Guid application, ConflictKind kind, ConflictType? type, CancellationToken stop = default)
    {
        var self = visitor.PersonId!.Value;
        await using var together = await db.Together(stop);
        if (await db.Set<Application>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == application && a.State == ApplicationState.Submitted && a.ApplicantId != self, stop) is not { } asked)
            return Refusal.NothingHere;
        var call = await db.Set<Call>().AsNoTracking().FirstAsync(c => c.Id == asked.CallId, stop);
        var before = await db.Set<Conflict>().AsNoTracking().FirstOrDefaultAsync(c => c.ApplicationId == application && c.PersonId == self, stop);
        if (call.StateAt(here.Now) < CallState.Locked || call.State is CallState.Cancelled || before is { Kind: ConflictKind.Hard or ConflictKind.Unsure } || !(visitor.May(ProgrammePermissions.Manage) || await db.Set<Juror>().AnyAsync(j => j.CallId == call.Id && j.PersonId == self, stop)))
            return Refusal.NothingHere;
        if ((kind is ConflictKind.None) != (type is null))
            return Refusal.Malformed("type", "programmes.conflict-type", "programmes.reason.conflict-type", new("programmes.remedy.conflict-type"));
        if (before?.Kind == kind && before.Type == type)
            return new Done();
        if (kind is not ConflictKind.None)
            await EndReview(call, application, self, stop);
        var clear = kind is ConflictKind.None;
        if (before is null)
            db.Add(new Conflict { ApplicationId = application, PersonId = self, Kind = kind, Type = type, Clear = clear });
        else
            await db.Set<Conflict>().Where(c => c.Id == before.Id)
                .ExecuteUpdateAsync(s => s.SetProperty(c => c.Kind, kind).SetProperty(c => c.Type, type).SetProperty(c => c.Clear, clear).SetProperty(c => c.Settled, (string?)null).SetProperty(c => c.SettledById, (Guid?)null).SetProperty(c => c.Version, c => c.Version + 1), stop);
        db.Record(new ConflictDeclared(self, application, kind));
        await db.SaveChangesAsync(stop);
        await together.Commit(stop);
        return new Done();
    }

    private async Task EndReview(Call call, Guid application, Guid self, CancellationToken stop)
    {
        if (await db.Set<Review>().FirstOrDefaultAsync(r => r.ApplicationId == application && r.PersonId == self && r.Clear == true, stop) is not { } review)
            return;
        (review.State, review.Clear, review.Why) = (review.Sent > 0 ? ReviewState.Voided : ReviewState.Declined, null, here.Say["programmes.review.conflict-found"]);
        if (review.State is ReviewState.Voided)
            db.Record(new ReviewVoided(self, application, call.Id));
        await db.SaveChangesAsync(stop);
    }
}
