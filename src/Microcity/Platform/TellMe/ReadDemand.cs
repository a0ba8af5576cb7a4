using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>How many wait for what; only those who confirmed are counted.</summary>
public sealed class ReadDemand(CityDb db, TellMeTopics topics, Here here)
{
    private const int Most = 100;

    public async Task<IReadOnlyList<DemandLine>> Run(CancellationToken stop = default)
    {
        var counted = await db.Set<TellMe>().Where(t => t.ConfirmedAt != null && t.ToldAt == null).GroupBy(t => new { t.Topic, t.About })
            .Select(g => new { g.Key.Topic, g.Key.About, Waiting = g.Count(), Since = g.Min(t => t.ConfirmedAt) })
            .OrderByDescending(g => g.Waiting).ThenBy(g => g.Since).ThenBy(g => g.About).Take(Most).ToListAsync(stop);
        var lines = new List<DemandLine>();
        foreach (var one in counted)
        {
            if (await topics.Look(one.Topic, one.About, here.Say, stop) is { } awaited)
                lines.Add(new(one.Topic, one.About, awaited.What, one.Waiting, here.DayOf(one.Since!.Value)));
        }
        return lines;
    }
}

/// <param name="What">In the reader's language.</param>
/// <param name="Since">When the first of them began to wait.</param>
public sealed record DemandLine(string Topic, string About, string What, int Waiting, DateOnly Since);
