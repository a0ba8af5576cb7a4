using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>Takes a skill out of a passport, with its proofs; that it was there stays in the history.</summary>
public sealed class RemoveSkill(CityDb db, OwnPassport own, Actor actor, Here here)
{
    /// <param name="seen">The version that was looked at; null where it does not matter.</param>
    public async Task<Outcome<Done>> Run(Guid person, Guid heldSkill, int? seen = null, CancellationToken stop = default)
    {
        if (await own.Skill(person, heldSkill, stop) is not { } skill)
            return Refusal.NothingHere;
        if (VersionRules.Outdated(skill, seen ?? skill.Version) is { } outdated)
            return outdated;
        db.Remove(skill);
        db.Add(HeldSkillChange.Of(skill, SkillChange.Dropped, here.Now, actor.PersonId));
        db.Record(new SkillDropped(person, skill.Id, ConceptCode.Of(skill.ConceptUri)));
        return await own.Save(stop) is { } taken ? taken : new Done();
    }
}
