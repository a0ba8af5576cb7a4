using Microcity.Matching;
using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>The person who was asked, or their stand-in, confirms the skill; it counts as the word of whoever does.</summary>
public sealed class ConfirmSkill(CityDb db, OwnPassport own, WorkDesk desk, GiveProof proofs, Here here)
{
    public async Task<Outcome<Done>> Run(Guid confirmer, Guid request, CancellationToken stop = default)
    {
        var found = await ProofRequests.Waiting(db, [confirmer, .. await desk.Persons(stop)], request, stop);
        if (!found.Done)
            return found.Refusal;
        var (asked, skill, person) = found.Value;
        asked.ConfirmedAt = here.Now;
        await proofs.Add(skill, new() { HeldSkillId = skill.Id, Kind = Proof.Confirmed, By = confirmer, At = here.Now }, SkillChange.Confirmed, stop);
        db.Record(new SkillConfirmed(person, skill.Id, ConceptCode.Of(skill.ConceptUri), confirmer));
        return await own.Save(stop) is { } taken ? taken : new Done();
    }
}
