namespace Microcity.Platform;

/// <summary>What all modules know of a firm: what waits, the earliest day first, and what stands there.</summary>
public sealed class ReadFirm(IServiceProvider scope, Installation installation, ReadCalendar calendar, Here here)
{
    public async Task<KnownOfFirm> Run(FirmAsked asked, CancellationToken stop = default)
    {
        var lines = new List<FirmLines>();
        foreach (var known in installation.Modules.SelectMany(m => m.OfFirm))
            lines.Add(await known(scope, asked, stop));
        var days = await calendar.Run(stop);
        return new(
            lines.SelectMany(l => l.Steps).MinBy(s => s.Rank),
            [.. lines.SelectMany(l => l.Waits).OrderBy(w => w.Until ?? DateOnly.MaxValue).ThenBy(w => w.Text, StringComparer.Ordinal).Select(w => new FirmWaiting(w, w.Until is { } day ? days.Between(here.Today, day) : null, w.Until < here.Today))],
            [.. lines.SelectMany(l => l.Rows)]);
    }
}

public sealed record KnownOfFirm(NextStep? Next, IReadOnlyList<FirmWaiting> Waits, IReadOnlyList<MyRow> Rows)
{
    public IEnumerable<FirmWaiting> Firms => Waits.Where(w => w.Wait.Firms);

    public IEnumerable<FirmWaiting> Offices => Waits.Where(w => !w.Wait.Firms);
}

/// <param name="DaysLeft">Working days after today; 0 on the last day and when it is over, null without a day.</param>
public sealed record FirmWaiting(FirmWait Wait, int? DaysLeft, bool Late);
