using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>Takes an agreement back, at any age and as easily as it was given; counts from the next request on.</summary>
public sealed class WithdrawConsent(CityDb db, Visitor visitor, ReadBehalf behalf, RedoNotes notes, Here here)
{
    public async Task<Outcome<ConsentEvent>> Run(string purpose, Guid? ward = null, CancellationToken stop = default)
    {
        var acts = await behalf.Run(ward, stop);
        if (!acts.Done)
            return acts.Refusal;
        var (person, by) = acts.Value;
        var events = await db.Set<ConsentEvent>().AsNoTracking().Where(e => e.SubjectId == person && e.Purpose == purpose).ToListAsync(stop);
        if (ConsentRules.Last(events) is not { } last)
            return Refusal.NothingHere;
        if (last.Decision == ConsentDecision.Withdrawn)
            return last;
        var withdrawn = Of(last, by, visitor.PersonId, here.Now);
        await notes.Add(RedoKind.ConsentWithdrawn, person, $"{last.Id:N}", stop);
        db.Add(withdrawn);
        db.Record(new ConsentWithdrawn(person, new Code(purpose)));
        await db.SaveChangesAsync(stop);
        return withdrawn;
    }

    /// <summary>In a restored city: agreements of its backup that were taken back since.</summary>
    public static async Task<int> Again(IServiceProvider services, CancellationToken stop)
    {
        var (db, now, again) = (services.GetRequiredService<CityDb>(), services.GetRequiredService<Here>().Now, 0);
        foreach (var note in await services.GetRequiredService<RedoNotes>().All(RedoKind.ConsentWithdrawn, stop))
        {
            var id = Guid.Parse(note.Detail);
            if (await db.Set<ConsentEvent>().AsNoTracking().FirstOrDefaultAsync(e => e.Id == id, stop) is not { } given)
                continue;
            var events = await db.Set<ConsentEvent>().AsNoTracking().Where(e => e.SubjectId == given.SubjectId && e.Purpose == given.Purpose).ToListAsync(stop);
            if (ConsentRules.Last(events)!.Id != id)
                continue;
            db.Add(Of(given, ConsentBy.Staff, null, now));
            db.Record(new ConsentWithdrawn(given.SubjectId, new Code(given.Purpose)));
            again++;
        }
        await db.SaveChangesAsync(stop);
        return again;
    }

    internal static ConsentEvent Of(ConsentEvent given, ConsentBy by, Guid? byId, DateTime now) => new()
    {
        SubjectId = given.SubjectId,
        Purpose = given.Purpose,
        TextHash = given.TextHash,
        Language = given.Language,
        Decision = ConsentDecision.Withdrawn,
        By = by,
        ById = byId,
        At = now,
    };
}
