using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>The holder's own switch: off, nothing is matched.</summary>
public sealed class SwitchMatching(CityDb db, OwnPassport own)
{
    public async Task<Outcome<Done>> Run(Guid person, bool on, CancellationToken stop = default)
    {
        var passport = await own.Of(person, stop);
        if (!passport.Done)
            return passport.Refusal;
        if (passport.Value.MatchingOn == on)
            return new Done();
        passport.Value.MatchingOn = on;
        db.Record(new MatchingSwitched(person, passport.Value.Id, on));
        return await own.Save(stop) is { } taken ? taken : new Done();
    }
}
