using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>
/// Before the record of a minor is shown to anybody but themselves and their guardian, the ledger remembers it: once in ten minutes per
/// reader, minor and page (T37). Where that fails, nothing is shown.
/// </summary>
public sealed class NoteMinorRead(CityDb db, Visitor visitor, PersonRegister persons, Here here)
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(10);

    /// <param name="page">Which page, as a code such as <c>people.person</c>.</param>
    /// <exception cref="NotRecordedException">The ledger could not be written; the page is answered with 503.</exception>
    public async Task Run(Guid person, Code page, CancellationToken stop = default)
    {
        var reader = visitor.PersonId!.Value;
        if (reader == person || (await persons.Find(person, stop))?.Minor(here.Today) != true || await persons.Guards(reader, person, stop))
            return;
        if (!await Known(typeof(MinorRecordRead), person, page, stop))
            await Record(new MinorRecordRead(person, page), stop);
    }

    /// <summary>The same for a list that shows several people.</summary>
    public async Task Run(IReadOnlyCollection<Guid> listed, Code page, CancellationToken stop = default)
    {
        var minors = 0;
        foreach (var person in listed.Distinct())
            minors += (await persons.Find(person, stop))?.Minor(here.Today) == true ? 1 : 0;
        if (minors > 0 && !await Known(typeof(MinorListRead), null, page, stop))
            await Record(new MinorListRead(page, minors), stop);
    }

    /// <param name="person">Null for a list.</param>
    internal async Task<bool> Known(Type fact, Guid? person, Code page, CancellationToken stop)
    {
        var reader = visitor.PersonId!.Value;
        var aliases = await db.Set<PersonAlias>().Where(a => a.PersonId == reader || a.PersonId == person).ToDictionaryAsync(a => a.PersonId, a => a.Alias.ToString("N"), stop);
        if (!aliases.TryGetValue(reader, out var actor) || (person is { } known && !aliases.ContainsKey(known)))
            return false;
        var (name, subject, thing, since) = (FactShape.Of(fact).Name, person is { } about ? aliases[about] : null, $"page:{page}", here.Now - Between);
        var day = here.DayOf(since);
        return await db.Set<EvidenceRow>().AnyAsync(f => f.Actor == actor && day <= f.OccurredOn && f.Name == name && f.Subject == subject && f.Object == thing && since < f.OccurredAt, stop);
    }

    internal async Task Record(Fact fact, CancellationToken stop)
    {
        db.Record(fact);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (Exception failure) when (failure is DbUpdateException or DbException)
        {
            throw new NotRecordedException(failure);
        }
    }
}

/// <summary>What must be recorded before it is shown could not be.</summary>
public sealed class NotRecordedException(Exception cause) : Exception("The ledger could not be written, so nothing was shown.", cause);

/// <summary>Somebody opened the record of a minor.</summary>
[Fact("minor-record-read", 1, "platform.fact.minor-record-read", Reads = true)]
public sealed record MinorRecordRead([Subject] Guid Person, [Object("page")] Code Page) : Fact;

/// <summary>Somebody opened a list that shows minors.</summary>
[Fact("minor-list-read", 1, "platform.fact.minor-list-read", Reads = true)]
public sealed record MinorListRead([Object("page")] Code Page, int Count) : Fact;
