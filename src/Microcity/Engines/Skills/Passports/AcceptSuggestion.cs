using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>The person takes a suggested skill into the passport.</summary>
public sealed class AcceptSuggestion(CityDb db, OwnPassport own, AcceptTicked accept)
{
    public async Task<Outcome<HeldSkill>> Run(Guid person, Guid suggestion, CancellationToken stop = default)
    {
        if (await own.Suggestion(person, suggestion, stop) is not { } offered)
            return Refusal.NothingHere;
        var held = await accept.Run(person, offered.ExperienceId, [offered.Id], stop);
        if (!held.Done)
            return held.Refusal;
        return held.Value.Count == 1 ? held.Value[0] : await db.Set<HeldSkill>().FirstAsync(h => h.PassportId == offered.PassportId && h.ConceptUri == offered.ConceptUri, stop);
    }
}
