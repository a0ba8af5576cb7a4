using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.CareerOffice;

/// <summary>Opens a person's career record, once they have seen the notice of what it is for.</summary>
public sealed class OpenRecord(CityDb db, OwnRecord own, PersonRegister persons, Here here)
{
    /// <returns>The record; the one there is already, if so.</returns>
    public async Task<Outcome<CareerRecord>> Run(Guid person, CancellationToken stop = default)
    {
        if (await db.Set<CareerRecord>().FirstOrDefaultAsync(r => r.PersonId == person, stop) is { } known)
            return known;
        if (await persons.Find(person, stop) is not { } who)
            return Refusal.NothingHere;
        if (RecordRules.TooYoung(who.BirthYear, who.BirthDate, here.Today) is { } refusal)
            return refusal;
        var record = new CareerRecord { Id = Ids.Next(here.Now), PersonId = person, NoticeSeenAt = here.Now, LastUsedAt = here.Now };
        db.Add(record);
        db.Record(new RecordOpened(person, record.Id));
        return await own.Save(stop) is { } taken ? taken : record;
    }
}
