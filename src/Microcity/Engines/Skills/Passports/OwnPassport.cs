using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Finds what belongs to one person; what is another's looks like what is not there.</summary>
public sealed class OwnPassport(CityDb db)
{
    public async Task<Outcome<Passport>> Of(Guid person, CancellationToken stop = default) =>
        await db.Set<Passport>().FirstOrDefaultAsync(p => p.PersonId == person, stop) is { } passport ? passport : PassportRules.NotOpened;

    public Task<HeldSkill?> Skill(Guid person, Guid heldSkill, CancellationToken stop = default) =>
        db.Set<HeldSkill>().FirstOrDefaultAsync(h => h.Id == heldSkill && db.Set<Passport>().Any(p => p.Id == h.PassportId && p.PersonId == person), stop);

    public Task<Suggestion?> Suggestion(Guid person, Guid suggestion, CancellationToken stop = default) =>
        db.Set<Suggestion>().FirstOrDefaultAsync(s => s.Id == suggestion && db.Set<Passport>().Any(p => p.Id == s.PassportId && p.PersonId == person), stop);

    /// <summary>Saves; when another request put in the same row first, refuses instead.</summary>
    public async Task<Refusal?> Save(CancellationToken stop = default)
    {
        try
        {
            await db.SaveChangesAsync(stop);
            return null;
        }
        catch (DbUpdateException taken) when (taken.IsDuplicate() || taken is DbUpdateConcurrencyException)
        {
            return PassportRules.ChangedMeanwhile;
        }
    }
}
