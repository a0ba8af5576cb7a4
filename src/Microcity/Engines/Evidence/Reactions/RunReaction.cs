using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Evidence;

/// <summary>
/// Tells a reaction what it has not heard yet, each fact in a transaction of its own with the cursor's move, so that of several copies
/// of the program only one can have told it. While a fact is told the cursor's row stays locked.
/// </summary>
public sealed partial class RunReaction(CityDb db, CityContext city, IServiceScopeFactory scopes, IServiceProvider services, Node node, TimeProvider clock, ILogger<RunReaction> log)
{
    /// <summary>How far one reading looks, however rare the facts are that are heard.</summary>
    private const int Reach = 5_000;

    private const int Most = 200;

    /// <summary>A cursor that hears nothing is moved only when it lies so far back.</summary>
    private const int Idle = 1_000;

    private enum Told { Yes, Failed, TakenAway }

    /// <param name="head">The last sealed place; nothing beyond it is told.</param>
    public async Task Run(Reaction reaction, ReactionCursor cursor, long head, CancellationToken stop)
    {
        var now = Now;
        if (cursor.StoppedAt is not null || cursor.NextTryAt > now || cursor.LeaseOwner != node.Id && cursor.LeaseUntil > now)
            return;
        var (seq, held) = (cursor.Seq, false);
        try
        {
            while (seq < head)
            {
                var end = Math.Min(seq + Reach, head);
                var facts = await Next(reaction, seq, end, stop);
                if (facts.Count == 0 && end - seq < Idle)
                    return;
                if (!held && !(held = await Take(reaction, seq, stop)))
                    return;
                foreach (var fact in facts)
                {
                    if (await Tell(reaction, cursor.FromSeq, seq, fact, stop) != Told.Yes)
                        return;
                    seq = fact.Seq;
                }
                if (facts.Count < Most && !await Move(db, reaction, seq, end, stop))
                    return;
                seq = facts.Count < Most ? end : seq;
            }
        }
        finally
        {
            if (held)
                await GiveBack(reaction);
        }
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<List<SealedFact>> Next(Reaction reaction, long after, long end, CancellationToken stop)
    {
        var names = reaction.Hears.Keys.Append(FactWithdrawn.Name).ToList();
        return await SealedFact.Of(db).Where(f => f.Seq > after && f.Seq <= end && names.Contains(f.Row.Name)).OrderBy(f => f.Seq).Take(Most).ToListAsync(stop);
    }

    private async Task<bool> Take(Reaction reaction, long seq, CancellationToken stop)
    {
        var (now, me) = (Now, node.Id);
        return await db.Set<ReactionCursor>().Where(c => c.Name == reaction.Name && c.Seq == seq && c.StoppedAt == null && (c.LeaseOwner == me || c.LeaseUntil == null || c.LeaseUntil <= now))
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.LeaseOwner, me).SetProperty(x => x.LeaseUntil, now + ReactionRules.LeaseLength), stop) == 1;
    }

    private async Task GiveBack(Reaction reaction)
    {
        var (now, me) = (Now, node.Id);
        await db.Set<ReactionCursor>().Where(c => c.Name == reaction.Name && c.LeaseOwner == me)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.LeaseOwner, (Guid?)null).SetProperty(x => x.LeaseUntil, now), CancellationToken.None);
    }

    private async Task<Told> Tell(Reaction reaction, long from, long expected, SealedFact fact, CancellationToken stop)
    {
        try
        {
            await using var scope = await services.InCity(city.City, actor => actor.IsJob(reaction.Name));
            var inside = scope.ServiceProvider.GetRequiredService<CityDb>();
            await using var together = await inside.Together(stop);
            // Renews the lease and locks the row.
            if (!await Move(inside, reaction, expected, expected, stop))
                return Told.TakenAway;
            if (await inside.Set<DeadLetter>().AnyAsync(l => l.Reaction == reaction.Name && l.Object == fact.Row.Object, stop))
                inside.Add(new DeadLetter { Reaction = reaction.Name, Seq = fact.Seq, FactId = fact.Row.Id, Object = fact.Row.Object });
            else
                await scope.ServiceProvider.GetRequiredService<TellFact>().Run(reaction, fact, from, stop);
            await inside.SaveChangesAsync(stop);
            if (!await Move(inside, reaction, expected, fact.Seq, stop))
                return Told.TakenAway;
            await together.Commit(stop);
            return Told.Yes;
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            NotHeard(failure, reaction.Name, fact.Seq, city.City.Slug);
            await Fail(reaction, expected, fact, failure, stop);
            return Told.Failed;
        }
    }

    /// <summary>Moves the cursor, if it is where it is expected and still this copy's.</summary>
    private async Task<bool> Move(CityDb where, Reaction reaction, long expected, long to, CancellationToken stop)
    {
        var (until, me) = (Now + ReactionRules.LeaseLength, node.Id);
        return await where.Set<ReactionCursor>().Where(c => c.Name == reaction.Name && c.Seq == expected && c.LeaseOwner == me).ExecuteUpdateAsync(
            c => c.SetProperty(x => x.Seq, to).SetProperty(x => x.LeaseUntil, until).SetProperty(x => x.Attempts, x => to == expected ? x.Attempts : 0).SetProperty(x => x.NextTryAt, (DateTime?)null), stop) == 1;
    }

    private async Task Fail(Reaction reaction, long expected, SealedFact fact, Exception failure, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CityContext>().Choose(city.City);
        var inside = scope.ServiceProvider.GetRequiredService<CityDb>();
        await using var together = await inside.Together(stop);
        var cursor = await inside.Set<ReactionCursor>().SingleAsync(c => c.Name == reaction.Name, stop);
        if (cursor.Seq != expected || cursor.LeaseOwner != node.Id)
            return;
        var now = Now;
        if (++cursor.Attempts < ReactionRules.MostAttempts)
        {
            cursor.NextTryAt = now + ReactionRules.Wait(cursor.Attempts);
        }
        else
        {
            inside.Add(new DeadLetter { Reaction = reaction.Name, Seq = fact.Seq, FactId = fact.Row.Id, Object = fact.Row.Object, Attempts = cursor.Attempts, Error = failure.GetType().Name });
            (cursor.Seq, cursor.Attempts, cursor.NextTryAt) = (fact.Seq, 0, null);
            if (await inside.Set<DeadLetter>().CountAsync(l => l.Reaction == reaction.Name && l.Error != null && l.CreatedAt > now.AddHours(-1), stop) + 1 >= ReactionRules.MostDeadInAnHour)
                cursor.StoppedAt = now;
        }
        await inside.SaveChangesAsync(stop);
        await together.Commit(stop);
    }

    [LoggerMessage(LogLevel.Error, "The reaction {Reaction} failed on fact {Seq} of {City}")]
    private partial void NotHeard(Exception failure, string reaction, long seq, string city);
}
