using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Ends a private link at once.</summary>
public sealed class EndShowing(CityDb db, OwnPassport own, Here here)
{
    /// <param name="seen">The version that was looked at; null where it does not matter.</param>
    public async Task<Outcome<Done>> Run(Guid person, Guid showing, int? seen = null, CancellationToken stop = default)
    {
        if (await db.Set<Showing>().FirstOrDefaultAsync(s => s.Id == showing && db.Set<Passport>().Any(p => p.Id == s.PassportId && p.PersonId == person), stop) is not { } open)
            return Refusal.NothingHere;
        if (VersionRules.Outdated(open, seen ?? open.Version) is { } outdated)
            return outdated;
        if (open.EndedAt is not null)
            return new Done();
        open.EndedAt = here.Now;
        db.Record(new ShowingEnded(person, open.Id));
        return await own.Save(stop) is { } taken ? taken : new Done();
    }
}
