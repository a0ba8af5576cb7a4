using Microcity.Matching;
using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Adults who agreed to be counted, as matching sees them (rule 32). Nobody's name comes near a count.</summary>
public sealed class ReadSupply(CityDb db, ReadConsents consents, ReadSkillset skillsets)
{
    /// <summary>Code of the agreement to be counted.</summary>
    public const string CountMe = "skills.count-me";

    public static ConsentPurpose Purpose { get; } = new(CountMe, "skills.consent.count-me", "skills.consent.count-me-text") { AdultsOnly = true };

    public async Task<IReadOnlyList<MatchInput>> Run(CitySkills skills, CancellationToken stop = default)
    {
        var agreed = await consents.Holders(CountMe, stop);
        var counted = new List<MatchInput>();
        foreach (var person in await db.Set<Passport>().Where(p => agreed.Contains(p.PersonId)).OrderBy(p => p.Id).Select(p => p.PersonId).ToListAsync(stop))
        {
            if (await skillsets.OfPerson(person, stop) is { Minor: false, MatchingOn: true } who)
                counted.Add(MatchInputs.Of(who, skills));
        }
        return counted;
    }
}
