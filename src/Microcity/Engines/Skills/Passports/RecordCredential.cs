using Microcity.Matching;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>A strand says that an induction was passed or a course completed: the taught skills are held by credential.</summary>
public sealed class RecordCredential(CityDb db, OwnPassport own, HoldSkills hold, GiveProof proofs, Here here)
{
    /// <param name="taught">Skills with the level that was reached, if it is known.</param>
    /// <param name="credential">The certificate as its strand names it; recorded once, however often it is said.</param>
    /// <param name="by">The organisation or person that gave it.</param>
    /// <param name="expiresOn">The first day it no longer counts.</param>
    public async Task<Outcome<Done>> Run(
        Guid person, IReadOnlyList<KnownSkill> taught, Guid credential, Guid? by = null, DateOnly? expiresOn = null, CancellationToken stop = default)
    {
        var passport = await own.Of(person, stop);
        if (!passport.Done)
            return passport.Refusal;
        var held = await hold.Run(passport.Value, taught, stop);
        if (!held.Done)
            return held.Refusal;
        var ids = held.Value.Select(h => h.Id).ToList();
        var known = await db.Set<SkillProof>().Where(p => p.CredentialId == credential && ids.Contains(p.HeldSkillId)).Select(p => p.HeldSkillId).ToListAsync(stop);
        foreach (var skill in held.Value.Where(h => !known.Contains(h.Id)))
        {
            await proofs.Add(
                skill, new() { HeldSkillId = skill.Id, Kind = Proof.Credential, CredentialId = credential, By = by, At = here.Now, ExpiresOn = expiresOn },
                SkillChange.CredentialRecorded, stop);
            db.Record(new CredentialRecorded(person, skill.Id, ConceptCode.Of(skill.ConceptUri), credential, expiresOn));
        }
        return await own.Save(stop) is { } taken ? taken : new Done();
    }
}
