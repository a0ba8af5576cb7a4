using Microcity.Matching;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Puts skills into a passport, each once and with its history; the act that calls it saves.</summary>
public sealed class HoldSkills(CityDb db, ReadCitySkills cities, Actor actor, Here here)
{
    /// <summary>Skills already held keep their proof; a level that is said replaces the old one.</summary>
    /// <returns>The held skills, in the given order.</returns>
    public async Task<Outcome<List<HeldSkill>>> Run(Passport passport, IReadOnlyList<KnownSkill> wanted, CancellationToken stop = default)
    {
        var skills = await cities.Run(stop);
        if (Refusal.Of([.. wanted.Select(w => PassportRules.NoLevel(w.Level))]) is { } unfit)
            return unfit;
        if (wanted.FirstOrDefault(w => skills.Find(w.ConceptUri) is not { } i || skills.Kind(i) is not ConceptKind.Skill) is { } unknown)
            return PassportRules.UnknownSkill(NearestSkills.Of(skills, unknown.ConceptUri, here.Language));
        var held = await db.Set<HeldSkill>().Where(h => h.PassportId == passport.Id).ToDictionaryAsync(h => h.ConceptUri, stop);
        if (PassportRules.Full(held.Count, wanted.Select(w => w.ConceptUri).Distinct().Count(u => !held.ContainsKey(u))) is { } full)
            return full;
        var all = new List<HeldSkill>();
        foreach (var skill in wanted)
        {
            if (!held.TryGetValue(skill.ConceptUri, out var row))
                held[skill.ConceptUri] = row = Add(passport, skill);
            else if (skill.Level is { } level && row.Level != level)
                SetLevel(passport.PersonId, row, level);
            all.Add(row);
        }
        return all;
    }

    internal void SetLevel(Guid person, HeldSkill row, int? level)
    {
        row.Level = level;
        db.Add(HeldSkillChange.Of(row, SkillChange.LevelSet, here.Now, actor.PersonId));
        db.Record(new SkillLevelSet(person, row.Id, ConceptCode.Of(row.ConceptUri), level));
    }

    private HeldSkill Add(Passport passport, KnownSkill skill)
    {
        var row = new HeldSkill { Id = Ids.Next(here.Now), PassportId = passport.Id, ConceptUri = skill.ConceptUri, Level = skill.Level };
        db.Add(row);
        db.Add(HeldSkillChange.Of(row, SkillChange.Added, here.Now, actor.PersonId));
        db.Record(new SkillHeld(passport.PersonId, row.Id, ConceptCode.Of(row.ConceptUri), row.Level));
        return row;
    }
}
