using System.Data.Common;
using System.Text.Json;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>
/// Makes one person of two: everything of the one who goes is from now on of the one who stays, whose empty fields are filled. For a day it
/// can be undone. The ledger names both aliases, so that whoever counts persons counts one.
/// </summary>
public sealed class MergePersons(CityDb db, LookAtMerge lookAt, Here here)
{
    /// <param name="seen">Versions of both that were looked at.</param>
    public async Task<Outcome<Person>> Run(Guid stays, Guid goes, (int Stays, int Goes)? seen = null, CancellationToken stop = default)
    {
        await using var together = await db.Together(stop);
        var look = await lookAt.Run(stays, goes, stop);
        if (!look.Done)
            return look.Refusal;
        if (Refusal.Of(look.Value.Refusal, seen is var (one, two) ? Refusal.Of(VersionRules.Outdated(look.Value.Stays.Person, one), VersionRules.Outdated(look.Value.Goes.Person, two)) : null) is { } refusal)
            return refusal;
        var (person, gone) = (await db.Set<Person>().SingleAsync(p => p.Id == stays, stop), await db.Set<Person>().SingleAsync(p => p.Id == goes, stop));
        var (was, went) = (PersonWas.Of(person), PersonWas.Of(gone));
        look.Value.Filled.Restore(person);
        db.Record(new PersonsMerged(stays, goes));
        await db.SaveChangesAsync(stop);
        var ended = await EndDoubles(stays, goes, stop);
        var rows = await MovedRows.Of(db, goes, stop);
        try
        {
            foreach (var moved in rows)
                await moved.Move(db, goes, stays, stop);
        }
        catch (DbException failure) when (new DbUpdateException(failure.Message, failure).IsDuplicate())
        {
            return MergeRules.Both;
        }
        var alias = await db.Set<PersonAlias>().Where(a => a.PersonId == goes).Select(a => (Guid?)a.Alias).FirstOrDefaultAsync(stop);
        await db.Set<PersonAlias>().Where(a => a.PersonId == goes).ExecuteDeleteAsync(stop);
        db.Remove(gone);
        db.Add(new PersonMerge { PersonId = stays, Before = JsonSerializer.Serialize(new MergeBefore(was, went, goes, gone.CreatedAt, alias, rows, ended, person.Version)) });
        await db.SaveChangesAsync(stop);
        await together.Commit(stop);
        return person;
    }

    /// <summary>Who can be called at one firm twice, can be called there once.</summary>
    private async Task<IReadOnlyList<Guid>> EndDoubles(Guid stays, Guid goes, CancellationToken stop)
    {
        var doubles = await db.Set<Representative>().Where(r => r.PersonId == goes && r.State == RepresentativeState.Confirmed && r.Rights == RepresentativeRights.Contact
            && db.Set<Representative>().Any(s => s.PersonId == stays && s.OrganisationId == r.OrganisationId && (s.State == RepresentativeState.Asked || s.State == RepresentativeState.Confirmed))).ToListAsync(stop);
        foreach (var row in doubles)
            (row.State, row.Until) = (RepresentativeState.Ended, here.Today);
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Entries<Representative>().ToList().ForEach(e => e.State = EntityState.Detached);
        return [.. doubles.Select(r => r.Id)];
    }
}
