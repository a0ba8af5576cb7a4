using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>What waits for the answer of any of these people, oldest first.</summary>
public sealed class ReadProofRequests(CityDb db, ReadCitySkills cities, PersonRegister persons, Here here)
{
    public async Task<IReadOnlyList<AskedProof>> Run(IReadOnlyList<Guid> confirmers, CancellationToken stop = default)
    {
        var waiting = await db.Set<ProofRequest>().Where(r => confirmers.Contains(r.ConfirmerId) && r.ConfirmedAt == null && r.DeclinedAt == null)
            .Join(db.Set<HeldSkill>(), r => r.HeldSkillId, h => h.Id, (r, h) => new { r.Id, r.CreatedAt, h.ConceptUri, h.PassportId })
            .Join(db.Set<Passport>(), x => x.PassportId, p => p.Id, (x, p) => new { x.Id, x.CreatedAt, x.ConceptUri, p.PersonId }).OrderBy(x => x.Id).ToListAsync(stop);
        var (skills, asked) = (await cities.Run(stop), new List<AskedProof>());
        foreach (var request in waiting)
        {
            var label = skills.Find(request.ConceptUri) is { } i ? skills.Label(i, here.Language) : new(request.ConceptUri, "en");
            asked.Add(new(request.Id, request.PersonId, (await persons.Find(request.PersonId, stop))?.Name ?? "", label, here.DayOf(request.CreatedAt)));
        }
        return asked;
    }
}

/// <param name="PersonId">Who asks.</param>
public sealed record AskedProof(Guid Id, Guid PersonId, string Name, SkillLabel Label, DateOnly Since);
