using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>The person who was asked would not; the skill stays as it is.</summary>
public sealed class DeclineProof(CityDb db, OwnPassport own, WorkDesk desk, Here here)
{
    public async Task<Outcome<Done>> Run(Guid confirmer, Guid request, CancellationToken stop = default)
    {
        var found = await ProofRequests.Waiting(db, [confirmer, .. await desk.Persons(stop)], request, stop);
        if (!found.Done)
            return found.Refusal;
        var (asked, skill, person) = found.Value;
        asked.DeclinedAt = here.Now;
        db.Record(new ProofDeclined(person, skill.Id, ConceptCode.Of(skill.ConceptUri), confirmer));
        return await own.Save(stop) is { } taken ? taken : new Done();
    }
}
