using Microcity.Matching;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>The skills of a passport as a page or a sheet shows them.</summary>
public sealed class ReadPassport(CityDb db, ReadCitySkills cities, ReadHeldSkills skills, PersonRegister persons, Here here)
{
    /// <returns>By name.</returns>
    public async Task<IReadOnlyList<ShownSkill>> Run(IReadOnlyList<HeldSkill> held, CancellationToken stop = default)
    {
        var (list, names) = (await cities.Run(stop), new Dictionary<Guid, string?>());
        var shown = new List<ShownSkill>();
        foreach (var skill in held)
        {
            if (skill.ProofBy is { } by && !names.ContainsKey(by))
                names[by] = (await persons.Find(by, stop))?.Name;
            shown.Add(new(
                skill.Id, skill.Version, skill.ConceptUri, Label(list, skill.ConceptUri), skill.Level, skill.Proof,
                skill.ProofBy is { } giver ? names[giver] : null, here.DayOf(skill.ProofAt ?? skill.CreatedAt), skill.ExpiresOn));
        }
        return [.. shown.OrderBy(s => s.Label.Text, StringComparer.Create(here.Say.Culture, ignoreCase: true))];
    }

    /// <summary>Of the passport, with whom was asked to confirm what.</summary>
    public async Task<IReadOnlyList<ShownSkill>> Run(Passport passport, CancellationToken stop = default)
    {
        var shown = await Run(await skills.Run(passport.Id, stop), stop);
        var ids = shown.Select(s => s.Id).ToList();
        var asked = (await db.Set<ProofRequest>().AsNoTracking().Where(r => ids.Contains(r.HeldSkillId) && r.ConfirmedAt == null && r.DeclinedAt == null).ToListAsync(stop)).ToLookup(r => r.HeldSkillId);
        return [.. shown.Select(s => s with { Asked = asked[s.Id].Any() })];
    }

    private SkillLabel Label(CitySkills list, string uri) => list.Find(uri) is { } i ? list.Label(i, here.Language) : new(uri, "en");
}

/// <summary>One skill of a passport, ready to be shown.</summary>
/// <param name="By">Who confirmed it.</param>
/// <param name="Day">Of the proof; for the holder's own word, when it came in.</param>
/// <param name="Asked">Somebody was asked to confirm it and has not answered.</param>
public sealed record ShownSkill(
    Guid Id, int Version, string ConceptUri, SkillLabel Label, int? Level, Proof Proof, string? By, DateOnly Day, DateOnly? ExpiresOn, bool Asked = false);
