using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>An adult says whose guardian they are; the office looks at it by the promised day.</summary>
public sealed class AskToBeGuardian(CityDb db, Visitor visitor, ReadCalendar calendar, CitySettings settings, Here here)
{
    public async Task<Outcome<GuardianRequest>> Run(string? givenName, string? familyName, int? birthYear, CancellationToken stop = default)
    {
        var (person, today) = (visitor.PersonId!.Value, here.Today);
        if (Refusal.Of(GuardianRules.Unclear(givenName, familyName, birthYear, today)) is { } unclear)
            return unclear;
        var waiting = await db.Set<GuardianRequest>().CountAsync(r => r.PersonId == person && r.RefusedAt == null, stop);
        if (Refusal.Of(GuardianRules.NotAdult(visitor.BirthYear, null, today), GuardianRules.OfAge(birthYear, null, today), GuardianRules.TooMany(waiting)) is { } refusal)
            return refusal;
        var days = (await settings.Of<PlatformSettings>(stop)).QuestionWorkingDays;
        var request = new GuardianRequest
        {
            PersonId = person,
            ChildGivenName = givenName!.Trim(),
            ChildFamilyName = familyName!.Trim(),
            ChildBirthYear = birthYear!.Value,
            PromisedOn = (await calendar.Run(stop)).After(today, days),
        };
        db.Add(request);
        await db.SaveChangesAsync(stop);
        return request;
    }
}
