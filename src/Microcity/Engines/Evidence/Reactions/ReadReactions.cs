using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Evidence;

/// <summary>How far every reaction of this city is, and what they failed on.</summary>
public sealed class ReadReactions(CityDb db, Installation installation)
{
    public async Task<IReadOnlyList<ReactionState>> All(CancellationToken stop)
    {
        var cursors = await db.Set<ReactionCursor>().AsNoTracking().ToDictionaryAsync(c => c.Name, stop);
        var states = new List<ReactionState>();
        foreach (var reaction in installation.Modules.SelectMany(m => m.Reactions).OrderBy(r => r.Name, StringComparer.Ordinal))
        {
            var (cursor, names) = (cursors.GetValueOrDefault(reaction.Name), reaction.Hears.Keys.ToList());
            var from = cursor?.Seq ?? 0;
            var waiting = await SealedFact.Of(db).CountAsync(f => f.Seq > from && names.Contains(f.Row.Name), stop);
            states.Add(new(reaction.Name, [.. names.Order(StringComparer.Ordinal)], waiting, cursor?.Attempts ?? 0, cursor?.NextTryAt, cursor?.StoppedAt is not null));
        }
        return states;
    }

    public async Task<IReadOnlyList<DeadLetter>> DeadLetters(CancellationToken stop) =>
        await db.Set<DeadLetter>().AsNoTracking().OrderBy(l => l.Seq).Take(100).ToListAsync(stop);
}

/// <param name="Hears">Names of facts.</param>
/// <param name="Waiting">Facts it has not heard yet.</param>
/// <param name="Attempts">Failed tries at the next fact.</param>
/// <param name="NextTryAt">UTC.</param>
public sealed record ReactionState(string Name, IReadOnlyList<string> Hears, int Waiting, int Attempts, DateTime? NextTryAt, bool Stopped);
