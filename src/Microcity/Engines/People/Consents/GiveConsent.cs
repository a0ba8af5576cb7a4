using Microcity.Platform;

namespace Microcity.People;

/// <summary>Agrees to something optional, in the wording that was shown.</summary>
public sealed class GiveConsent(CityDb db, Installation installation, Visitor visitor, CountryPacks packs, CityContext city, Here here)
{
    public async Task<Outcome<ConsentEvent>> Run(string purpose, CancellationToken stop = default)
    {
        if (installation.Modules.SelectMany(m => m.Consents).FirstOrDefault(p => p.Code == purpose) is not { } known)
            return Refusal.NothingHere;
        var age = (int)packs[city.City.Country].ConsentAge.On(here.Today).Value;
        if (ConsentRules.TooYoung(visitor.BirthYear, age, here.Today) is { } refusal)
            return refusal;
        var given = new ConsentEvent
        {
            SubjectId = visitor.PersonId!.Value,
            Purpose = purpose,
            TextHash = ConsentRules.HashOf(here.Say[known.TextKey]),
            Language = here.Language,
            Decision = ConsentDecision.Given,
            By = ConsentBy.Self,
            ById = visitor.PersonId,
            At = here.Now,
        };
        db.Add(given);
        db.Record(new ConsentGiven(given.SubjectId, new Code(purpose), given.By));
        await db.SaveChangesAsync(stop);
        return given;
    }
}
