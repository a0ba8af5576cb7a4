using Microcity.Platform;

namespace Microcity.People;

/// <summary>Agrees to something optional, in the wording that was shown: for oneself, or for a ward below the age of consent.</summary>
public sealed class GiveConsent(CityDb db, ReadConsents read, Visitor visitor, ReadBehalf behalf, Here here)
{
    public async Task<Outcome<ConsentEvent>> Run(string purpose, Guid? ward = null, CancellationToken stop = default)
    {
        var acts = await behalf.Run(ward, stop);
        if (!acts.Done)
            return acts.Refusal;
        if ((await read.Run(acts.Value.Person, stop)).FirstOrDefault(c => c.Purpose.Code == purpose)?.Purpose is not { } known)
            return Refusal.NothingHere;
        if (acts.Value.By == ConsentBy.Self && ConsentRules.TooYoung(visitor.BirthYear, visitor.BirthDate, behalf.ConsentAge, here.Today) is { } refusal)
            return refusal;
        var given = new ConsentEvent
        {
            SubjectId = acts.Value.Person,
            Purpose = purpose,
            TextHash = ConsentRules.HashOf(here.Say[known.TextKey]),
            Language = here.Language,
            Decision = ConsentDecision.Given,
            By = acts.Value.By,
            ById = visitor.PersonId,
            At = here.Now,
        };
        db.Add(given);
        db.Record(new ConsentGiven(given.SubjectId, new Code(purpose), given.By));
        await db.SaveChangesAsync(stop);
        return given;
    }
}
