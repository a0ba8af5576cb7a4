namespace Microcity.Platform;

/// <summary>Calls out when a city refuses so often in so little time that somebody may be trying its doors (T36).</summary>
public sealed partial class RefusalAlarm(TimeProvider clock, ILogger<RefusalAlarm> log)
{
    private const int Many = 20;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly Lock turn = new();
    private readonly Dictionary<Guid, Queue<DateTimeOffset>> refusals = [];

    public void Count(City city)
    {
        lock (turn)
        {
            if (!refusals.TryGetValue(city.Id, out var times))
                refusals.Add(city.Id, times = new());
            var now = clock.GetUtcNow();
            while (times.TryPeek(out var first) && now - first >= Window)
                times.Dequeue();
            times.Enqueue(now);
            if (times.Count < Many)
                return;
            times.Clear();
        }
        Alarm(city.Slug, Many);
    }

    [LoggerMessage(LogLevel.Critical, "{City} refused access {Times} times within ten minutes; its record tells to whom and where")]
    private partial void Alarm(string city, int times);
}
