using Microcity.Matching;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Keeps what somebody without an account says they can do, under a code. What they typed is not kept.</summary>
public sealed class KeepDraft(CityDb db, CodeInHand hand, ReadCitySkills cities, Here here)
{
    /// <param name="skills">All that the draft shall hold from now on.</param>
    /// <returns>The code: the one this browser holds, or a new one.</returns>
    public async Task<Outcome<string>> Run(IReadOnlyList<KnownSkill> skills, Wishes wishes, CancellationToken stop = default)
    {
        var list = await cities.Run(stop);
        if (Refusal.Of(DraftRules.Nothing(skills), PassportRules.Full(0, skills.Count), WishRules.Unfit(wishes)) is { } refusal)
            return refusal;
        if (skills.FirstOrDefault(s => list.Find(s.ConceptUri) is not { } i || list.Kind(i) is not ConceptKind.Skill) is { } unknown)
            return PassportRules.UnknownSkill(NearestSkills.Of(list, unknown.ConceptUri, here.Language));
        var code = hand.Code ?? DraftCode.New();
        var hash = DraftCode.Hash(code);
        var draft = await db.Set<Draft>().FirstOrDefaultAsync(d => d.CodeHash == hash, stop);
        if (draft is null)
        {
            code = DraftCode.New();
            db.Add(draft = new() { Id = Ids.Next(here.Now), CodeHash = DraftCode.Hash(code), Skills = "[]" });
        }
        (draft.Skills, draft.Wishes, draft.LastUsedAt) = (DraftSkills.Write(skills.DistinctBy(s => s.ConceptUri)), wishes, here.Now);
        db.Record(new DraftKept(draft.Id, skills.Count));
        await db.SaveChangesAsync(stop);
        hand.Give(code);
        return code;
    }
}
