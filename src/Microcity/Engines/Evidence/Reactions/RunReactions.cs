using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Evidence;

/// <summary>One round of a city: every reaction hears what was sealed since its place.</summary>
public sealed class RunReactions(Installation installation, CityDb db, RunReaction run)
{
    public async Task Run(CancellationToken stop = default)
    {
        var head = await db.Set<Seal>().MaxAsync(s => (long?)s.Seq, stop) ?? 0;
        var reactions = installation.Modules.SelectMany(m => m.Reactions).ToList();
        var cursors = await Cursors(stop);
        if (reactions.Where(r => !cursors.ContainsKey(r.Name)).ToList() is { Count: > 0 } unknown)
        {
            foreach (var reaction in unknown)
                await Begin(reaction, head, stop);
            cursors = await Cursors(stop);
        }
        foreach (var reaction in reactions.Where(r => cursors[r.Name].Seq < head))
            await run.Run(reaction, cursors[reaction.Name], head, stop);
    }

    private Task<Dictionary<string, ReactionCursor>> Cursors(CancellationToken stop) =>
        db.Set<ReactionCursor>().AsNoTracking().ToDictionaryAsync(c => c.Name, stop);

    private async Task Begin(Reaction reaction, long head, CancellationToken stop)
    {
        var from = reaction.StartAt == StartAt.Now ? head : 0;
        try
        {
            db.Add(new ReactionCursor { Name = reaction.Name, Seq = from, FromSeq = from });
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException failure) when (failure.IsDuplicate())
        {
            // Another copy of the program was first.
            db.ChangeTracker.Clear();
        }
    }
}
