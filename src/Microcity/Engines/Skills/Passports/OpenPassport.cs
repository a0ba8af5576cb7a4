using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Opens a person's skills passport, once they have seen the notice of what it is for.</summary>
public sealed class OpenPassport(CityDb db, OwnPassport own, PersonRegister persons, CountryPack country, Here here)
{
    /// <returns>The passport; the one there is already, if so.</returns>
    public async Task<Outcome<Passport>> Run(Guid person, CancellationToken stop = default)
    {
        if (await db.Set<Passport>().FirstOrDefaultAsync(p => p.PersonId == person, stop) is { } known)
            return known;
        if (await persons.Find(person, stop) is not { } who)
            return Refusal.NothingHere;
        if (PassportRules.TooYoung(AgeBands.YearsOld(who.BirthYear, here.Today), country.ConsentAge.On(here.Today).Value) is { } refusal)
            return refusal;
        var passport = new Passport { Id = Ids.Next(here.Now), PersonId = person, NoticeSeenAt = here.Now };
        db.Add(passport);
        db.Record(new PassportOpened(person, passport.Id));
        return await own.Save(stop) is { } taken ? taken : passport;
    }
}
