using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>Says what making one person of two would do, or why it cannot be; nothing changes.</summary>
public sealed class LookAtMerge(CityDb db, ReadPersons read, Visitor visitor)
{
    public async Task<Outcome<MergeLook>> Run(Guid stays, Guid goes, CancellationToken stop = default)
    {
        if (stays == goes || await read.One(stays, stop) is not { } one || await read.One(goes, stop) is not { } other)
            return Refusal.NothingHere;
        var decided = await db.Set<ConsentEvent>().AnyAsync(e => e.SubjectId == goes, stop) || await db.Set<LegalHold>().AnyAsync(h => h.PersonId == goes, stop)
            || await db.Set<ErasureRequest>().AnyAsync(r => r.PersonId == goes, stop);
        var rows = await MovedRows.Of(db, goes, stop);
        return new MergeLook(one, other, Filled(one.Person, other.Person), rows.Sum(r => r.Ids.Count),
            Refusal.Of(MergeRules.Own(stays, visitor.PersonId), MergeRules.Own(goes, visitor.PersonId), MergeRules.NotOne(one, other, decided, await MovedRows.Twice(db, stays, goes, stop))));
    }

    private static PersonWas Filled(Person stays, Person goes)
    {
        var (s, g) = (PersonWas.Of(stays), PersonWas.Of(goes));
        var day = s.BirthDate is null && (s.BirthYear is null || s.BirthYear == g.BirthDate?.Year);
        return s with
        {
            BirthYear = s.BirthYear ?? g.BirthYear, BirthDate = day ? g.BirthDate : s.BirthDate, BirthDateGround = day ? g.BirthDateGround : s.BirthDateGround, Email = s.Email ?? g.Email, Phone = s.Phone ?? g.Phone,
        };
    }
}

/// <param name="Rows">How many rows about the one who goes would be about the one who stays.</param>
/// <param name="Refusal">Why they cannot be made one; null if they can.</param>
public sealed record MergeLook(FoundPerson Stays, FoundPerson Goes, PersonWas Filled, int Rows, Refusal? Refusal);
