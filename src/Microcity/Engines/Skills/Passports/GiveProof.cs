using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Adds or takes back a proof and shows the strongest that is left; the act that calls it saves.</summary>
public sealed class GiveProof(CityDb db, Actor actor, Here here)
{
    public async Task Add(HeldSkill skill, SkillProof proof, SkillChange what, CancellationToken stop)
    {
        db.Add(proof);
        await Show(skill, what, [proof], stop);
    }

    public async Task Revoke(HeldSkill skill, SkillProof proof, CancellationToken stop)
    {
        proof.RevokedAt = here.Now;
        await Show(skill, SkillChange.CredentialRevoked, [], stop);
    }

    private async Task Show(HeldSkill skill, SkillChange what, IReadOnlyList<SkillProof> added, CancellationToken stop)
    {
        var known = await db.Set<SkillProof>().Where(p => p.HeldSkillId == skill.Id).ToListAsync(stop);
        ProofRules.Show(skill, ProofRules.Strongest([.. known, .. added], here.Today));
        db.Add(HeldSkillChange.Of(skill, what, here.Now, actor.PersonId));
    }
}
