using Microsoft.EntityFrameworkCore;
using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>The skills of one passport with the proof that is valid today; what expired since falls back to the next proof.</summary>
public sealed class ReadHeldSkills(CityDb db, Here here)
{
    /// <returns>Untracked rows, oldest first.</returns>
    public async Task<IReadOnlyList<HeldSkill>> Run(Guid passport, CancellationToken stop = default)
    {
        var today = here.Today;
        var held = await db.Set<HeldSkill>().AsNoTracking().Where(h => h.PassportId == passport).OrderBy(h => h.Id).ToListAsync(stop);
        var expired = held.Where(h => !ProofRules.Valid(h.ExpiresOn, today)).ToList();
        if (expired.Count == 0)
            return held;
        var ids = expired.Select(h => h.Id).ToList();
        var proofs = (await db.Set<SkillProof>().AsNoTracking().Where(p => ids.Contains(p.HeldSkillId)).ToListAsync(stop)).ToLookup(p => p.HeldSkillId);
        foreach (var skill in expired)
            ProofRules.Show(skill, ProofRules.Strongest(proofs[skill.Id], today));
        return held;
    }
}
