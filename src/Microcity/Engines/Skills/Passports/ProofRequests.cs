using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Finds what any of these people was asked to confirm and has not answered.</summary>
internal static class ProofRequests
{
    public static async Task<Outcome<(ProofRequest Request, HeldSkill Skill, Guid Person)>> Waiting(CityDb db, IReadOnlyList<Guid> confirmers, Guid request, CancellationToken stop)
    {
        var found = await db.Set<ProofRequest>().Where(r => r.Id == request && confirmers.Contains(r.ConfirmerId))
            .Join(db.Set<HeldSkill>(), r => r.HeldSkillId, h => h.Id, (r, h) => new { r, h })
            .Join(db.Set<Passport>(), x => x.h.PassportId, p => p.Id, (x, p) => new { x.r, x.h, p.PersonId }).FirstOrDefaultAsync(stop);
        if (found is null)
            return Refusal.NothingHere;
        return found.r is { ConfirmedAt: null, DeclinedAt: null } ? (found.r, found.h, found.PersonId) : ProofRequestRules.Answered;
    }
}
