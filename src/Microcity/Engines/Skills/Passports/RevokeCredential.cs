using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>A credential is taken back by who gave it; each skill falls back to its next proof.</summary>
public sealed class RevokeCredential(CityDb db, OwnPassport own, GiveProof proofs)
{
    public async Task<Outcome<Done>> Run(Guid credential, CancellationToken stop = default)
    {
        var given = await db.Set<SkillProof>().Where(p => p.CredentialId == credential && p.RevokedAt == null).ToListAsync(stop);
        if (given.Count == 0)
            return Refusal.NothingHere;
        foreach (var proof in given)
        {
            var skill = await db.Set<HeldSkill>().SingleAsync(h => h.Id == proof.HeldSkillId, stop);
            var person = await db.Set<Passport>().Where(p => p.Id == skill.PassportId).Select(p => p.PersonId).SingleAsync(stop);
            await proofs.Revoke(skill, proof, stop);
            db.Record(new CredentialRevoked(person, skill.Id, ConceptCode.Of(skill.ConceptUri), credential));
        }
        return await own.Save(stop) is { } taken ? taken : new Done();
    }
}
