using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>A young person who decides alone by now keeps what a guardian agreed to before (T42).</summary>
public sealed class ConfirmConsent(CityDb db, ReadConsents read, Visitor visitor, ReadBehalf behalf, Here here)
{
    public async Task<Outcome<ConsentEvent>> Run(string purpose, CancellationToken stop = default)
    {
        var person = visitor.PersonId!.Value;
        if ((await read.Run(person, stop)).FirstOrDefault(c => c.Purpose.Code == purpose) is not { Last: { } last } consent || !ConsentRules.ToConfirm(last, consent.Holds))
            return Refusal.NothingHere;
        if (ConsentRules.TooYoung(visitor.BirthYear, visitor.BirthDate, behalf.ConsentAge, here.Today) is { } refusal)
            return refusal;
        var kept = new ConsentEvent
        {
            SubjectId = person,
            Purpose = purpose,
            TextHash = last.TextHash,
            Language = last.Language,
            Decision = ConsentDecision.Confirmed,
            By = ConsentBy.Self,
            ById = person,
            At = here.Now,
            ExpiresAt = last.ExpiresAt,
        };
        db.Add(kept);
        db.Record(new ConsentGiven(person, new Code(purpose), kept.By));
        await db.SaveChangesAsync(stop);
        return kept;
    }
}
