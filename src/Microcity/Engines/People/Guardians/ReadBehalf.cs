using Microcity.Platform;

namespace Microcity.People;

/// <summary>For whom a right of one's own is used: for oneself, or for a ward below the age of consent (trust, rooms and rights).</summary>
public sealed class ReadBehalf(Visitor visitor, ReadGuardians guardians, CountryPacks packs, CityContext city, Here here)
{
    /// <param name="ward">Null for oneself.</param>
    /// <returns>Refused where the ward decides alone, and as unknown where there is no such ward.</returns>
    public async Task<Outcome<Behalf>> Run(Guid? ward, CancellationToken stop = default)
    {
        var self = visitor.PersonId!.Value;
        if (ward is not { } child || child == self)
            return new Behalf(self, ConsentBy.Self);
        if ((await guardians.Wards(self, stop)).FirstOrDefault(g => g.Ward.Id == child) is not { } line)
            return Refusal.NothingHere;
        var age = ConsentAge;
        return GuardianRules.Decides(line.Ward, age, here.Today)
            ? new Behalf(child, ConsentBy.Guardian)
            : Refusal.Rule(new Reason("people.ward-decides", "people.reason.ward-decides", [("name", line.Ward.GivenName), ("age", age)], [new("people.remedy.ward-decides")]));
    }

    public int ConsentAge => (int)packs[city.City.Country].ConsentAge.On(here.Today).Value;
}

public sealed record Behalf(Guid Person, ConsentBy By);
