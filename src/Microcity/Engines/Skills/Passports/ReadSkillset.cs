using Microcity.Matching;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>What is known of somebody's skills: the account's passport, else the draft whose code this browser holds, else nothing.</summary>
public sealed class ReadSkillset(CityDb db, Visitor visitor, PersonRegister persons, CodeInHand code, ReadHeldSkills skills, Here here)
{
    /// <summary>Of whoever looks at this page.</summary>
    public async Task<Skillset> Run(CancellationToken stop = default)
    {
        if (visitor.PersonId is { } person && await OfPassport(person, visitor.BirthYear, stop) is { } passport)
            return passport;
        var draft = await code.Draft(stop);
        var age = AgeBands.Of(visitor.BirthYear, here.Today) ?? draft?.Wishes.Age ?? LegalAgeBand.Adult;
        return new(draft is null ? [] : DraftSkills.Read(draft.Skills), draft?.Wishes ?? new(), age, visitor.PersonId);
    }

    /// <summary>Of a person with a passport; null when there is none.</summary>
    public async Task<Skillset?> OfPerson(Guid person, CancellationToken stop = default) =>
        await OfPassport(person, (await persons.Find(person, stop))?.BirthYear, stop);

    private async Task<Skillset?> OfPassport(Guid person, int? birthYear, CancellationToken stop)
    {
        if (await db.Set<Passport>().AsNoTracking().FirstOrDefaultAsync(p => p.PersonId == person, stop) is not { } passport)
            return null;
        var held = await skills.Run(passport.Id, stop);
        var age = AgeBands.Of(birthYear, here.Today) ?? LegalAgeBand.Adult;
        return new([.. held.Select(h => new KnownSkill(h.ConceptUri, h.Level, h.Proof))], passport.Wishes, age, person) { MatchingOn = passport.MatchingOn };
    }
}
