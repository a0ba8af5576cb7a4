using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>Keeps what a person wishes for and can offer beside skills: languages, licences, ways of working.</summary>
public sealed class SetWishes(CityDb db, OwnPassport own)
{
    public async Task<Outcome<Done>> Run(Guid person, Wishes wishes, CancellationToken stop = default)
    {
        if (WishRules.Unfit(wishes) is { } unfit)
            return unfit;
        var passport = await own.Of(person, stop);
        if (!passport.Done)
            return passport.Refusal;
        // How old somebody with an account is, the account says.
        passport.Value.Wishes = wishes with { Age = null };
        db.Record(new WishesSet(person, passport.Value.Id));
        return await own.Save(stop) is { } taken ? taken : new Done();
    }
}
