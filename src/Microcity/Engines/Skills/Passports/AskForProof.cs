using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Asks one named person who may confirm to say that they saw one skill.</summary>
public sealed class AskForProof(CityDb db, OwnPassport own, Colleagues colleagues, Here here)
{
    public async Task<Outcome<ProofRequest>> Run(Guid person, Guid heldSkill, Guid confirmer, CancellationToken stop = default)
    {
        if (await own.Skill(person, heldSkill, stop) is not { } skill)
            return Refusal.NothingHere;
        if (person == confirmer || !await colleagues.Has(confirmer, SkillPermissions.Confirm, stop))
            return ProofRequestRules.NobodyToConfirm;
        var known = await db.Set<ProofRequest>().FirstOrDefaultAsync(r => r.HeldSkillId == heldSkill && r.ConfirmerId == confirmer, stop);
        if (known is { DeclinedAt: null, ConfirmedAt: null })
            return known;
        if (known?.DeclinedAt is not null)
            return ProofRequestRules.AskedBefore;
        if (known is not null)
            db.Remove(known);
        var request = new ProofRequest { Id = Ids.Next(here.Now), HeldSkillId = heldSkill, ConfirmerId = confirmer };
        db.Add(request);
        db.Record(new ProofAsked(person, heldSkill, ConceptCode.Of(skill.ConceptUri), confirmer));
        return await own.Save(stop) is { } taken ? taken : request;
    }
}
