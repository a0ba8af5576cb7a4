using System.Text.Json;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>Makes two persons of one again, as they were; what came since, and what somebody changed since, stays with the one who is here.</summary>
public sealed class UndoMerge(CityDb db, Here here)
{
    /// <param name="person">Who stayed.</param>
    public async Task<Outcome<Person>> Run(Guid person, CancellationToken stop = default)
    {
        await using var together = await db.Together(stop);
        if (await db.Set<Person>().FirstOrDefaultAsync(p => p.Id == person, stop) is not { } stayed)
            return Refusal.NothingHere;
        var merge = await db.Set<PersonMerge>().Where(m => m.PersonId == person).OrderByDescending(m => m.Id).FirstOrDefaultAsync(stop);
        if (MergeRules.NotUndoable(merge, here.Now) is { } refusal)
            return refusal;
        var before = JsonSerializer.Deserialize<MergeBefore>(merge!.Before)!;
        var went = new Person { Id = before.WentId, GivenName = "", FamilyName = "", Language = before.Went.Language, CreatedAt = before.WentCreatedAt };
        before.Went.Restore(went);
        db.Add(went);
        if (before.Alias is { } alias)
            db.Add(new PersonAlias { PersonId = went.Id, Alias = alias });
        if (stayed.Version == before.Version)
            before.Stayed.Restore(stayed);
        db.Remove(merge);
        await db.SaveChangesAsync(stop);
        foreach (var rows in before.Rows)
            await rows.Move(db, person, went.Id, stop);
        await db.Set<Representative>().Where(r => before.Ended.Contains(r.Id) && r.State == RepresentativeState.Ended)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.State, RepresentativeState.Confirmed).SetProperty(x => x.Until, (DateOnly?)null), stop);
        db.Record(new PersonsMergeUndone(person, went.Id));
        await db.SaveChangesAsync(stop);
        await together.Commit(stop);
        return stayed;
    }
}
