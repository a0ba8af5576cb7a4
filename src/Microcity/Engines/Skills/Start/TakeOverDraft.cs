using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Moves what is kept under the code in this browser into a passport that is open, because its owner says so; the code ends.</summary>
public sealed class TakeOverDraft(CityDb db, CodeInHand hand, OwnPassport own, HoldSkills hold)
{
    /// <returns>How many skills the draft held.</returns>
    public async Task<Outcome<int>> Run(Guid person, CancellationToken stop = default)
    {
        var passport = await own.Of(person, stop);
        if (!passport.Done)
            return passport.Refusal;
        if (hand.Code is not { } code || DraftCode.Hash(code) is var hash && await db.Set<Draft>().FirstOrDefaultAsync(d => d.CodeHash == hash, stop) is not { } draft)
            return CodeRules.Unknown;
        var skills = DraftSkills.Read(draft.Skills);
        var held = await hold.Run(passport.Value, skills, stop);
        if (!held.Done)
            return held.Refusal;
        passport.Value.Wishes = passport.Value.Wishes.Beside(draft.Wishes) with { Age = null };
        db.Remove(draft);
        db.Record(new DraftTakenOver(person, draft.Id, skills.Count));
        if (await own.Save(stop) is { } taken)
            return taken;
        hand.Take();
        return skills.Count;
    }
}
