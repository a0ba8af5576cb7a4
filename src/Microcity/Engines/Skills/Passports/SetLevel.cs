using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>Says how well the holder does one skill: 1 starting, 2 with help, 3 on my own, 4 can teach it.</summary>
public sealed class SetLevel(OwnPassport own, HoldSkills hold)
{
    /// <param name="level">Null takes it back.</param>
    public async Task<Outcome<HeldSkill>> Run(Guid person, Guid heldSkill, int? level, CancellationToken stop = default)
    {
        if (PassportRules.NoLevel(level) is { } refusal)
            return refusal;
        if (await own.Skill(person, heldSkill, stop) is not { } skill)
            return Refusal.NothingHere;
        if (skill.Level == level)
            return skill;
        hold.SetLevel(person, skill, level);
        return await own.Save(stop) is { } taken ? taken : skill;
    }
}
