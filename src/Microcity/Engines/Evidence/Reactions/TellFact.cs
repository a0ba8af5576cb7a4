using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Evidence;

/// <summary>Tells one fact to a reaction, in the transaction of its scope; a withdrawal undoes what the withdrawn fact did.</summary>
public sealed class TellFact(CityDb db, IServiceProvider services)
{
    public async Task Run(Reaction reaction, SealedFact told, long from, CancellationToken stop)
    {
        if (reaction.Hears.TryGetValue(told.Row.Name, out var heard))
            await Tell(heard, heard.Run, told, stop);
        if (told.Row is { Name: FactWithdrawn.Name, Corrects: { } withdrawn })
            await Undo(reaction, withdrawn, from, stop);
    }

    private async Task Undo(Reaction reaction, Guid withdrawn, long from, CancellationToken stop)
    {
        if (await SealedFact.Of(db).FirstOrDefaultAsync(f => f.Row.Id == withdrawn && f.Seq > from, stop) is not { } before
            || !reaction.Hears.TryGetValue(before.Row.Name, out var heard))
            return;
        // What was never done needs no undoing.
        if (await db.Set<DeadLetter>().Where(l => l.Reaction == reaction.Name && l.FactId == withdrawn).ExecuteDeleteAsync(stop) == 0 && heard.Undo is { } undo)
            await Tell(heard, undo, before, stop);
    }

    private async Task Tell(HeardFact heard, Hearing how, SealedFact told, CancellationToken stop)
    {
        var aliases = StoredFact.Aliases(told.Row, heard.Shape).ToList();
        var persons = await db.Set<PersonAlias>().AsNoTracking().Where(a => aliases.Contains(a.Alias)).ToDictionaryAsync(a => a.Alias, a => a.PersonId, stop);
        var fact = StoredFact.Read(told.Row, heard.Shape, alias => persons.GetValueOrDefault(alias));
        await how(services, fact, new(told.Seq, told.Row.Id, told.Row.OccurredAt, told.Row.OccurredOn), stop);
    }
}

/// <summary>A fact with its place in the record.</summary>
public sealed record SealedFact
{
    public required long Seq { get; init; }

    public required EvidenceRow Row { get; init; }

    public static IQueryable<SealedFact> Of(CityDb db) =>
        from s in db.Set<Seal>()
        join f in db.Set<EvidenceRow>().AsNoTracking() on s.FactId equals f.Id
        select new SealedFact { Seq = s.Seq, Row = f };
}
