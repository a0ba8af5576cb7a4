using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>How a person decided on each purpose of this program, as it counts now.</summary>
public sealed class ReadConsents(CityDb db, Installation installation, Here here)
{
    public async Task<IReadOnlyList<Consent>> Run(Guid person, CancellationToken stop = default)
    {
        var events = (await db.Set<ConsentEvent>().AsNoTracking().Where(e => e.SubjectId == person).ToListAsync(stop)).ToLookup(e => e.Purpose);
        var today = here.Today;
        var minor = await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == person, stop) is { BirthYear: { } year } who && today < Ages.Adult(year, who.BirthDate);
        return [.. installation.Modules.SelectMany(m => m.Consents).Where(p => !minor || !p.AdultsOnly).Select(p => Of(p, ConsentRules.Last(events[p.Code])))];
    }

    /// <summary>Everybody whose agreement to this purpose may be relied on now.</summary>
    public async Task<IReadOnlySet<Guid>> Holders(string purpose, CancellationToken stop = default)
    {
        if (installation.Modules.SelectMany(m => m.Consents).FirstOrDefault(p => p.Code == purpose) is not { } known)
            return new HashSet<Guid>();
        var events = await db.Set<ConsentEvent>().AsNoTracking().Where(e => e.Purpose == purpose).ToListAsync(stop);
        return events.GroupBy(e => e.SubjectId).Where(own => Of(known, ConsentRules.Last(own)).Holds).Select(own => own.Key).ToHashSet();
    }

    private Consent Of(ConsentPurpose purpose, ConsentEvent? last)
    {
        if (last is null)
            return new(purpose, null, false, false);
        var wording = ConsentRules.HashOf(here.In(last.Language)[purpose.TextKey]);
        return new(purpose, last, ConsentRules.Holds(last, wording, here.Now), last.Decision != ConsentDecision.Withdrawn && !ConsentRules.Asked(last, wording));
    }
}

/// <param name="Last">Null while nothing was decided.</param>
/// <param name="Holds">Whether it may be relied on now.</param>
/// <param name="Reworded">It was given on an older wording and is asked again.</param>
public sealed record Consent(ConsentPurpose Purpose, ConsentEvent? Last, bool Holds, bool Reworded);
