namespace Microcity.Platform;

/// <summary>A demonstration city while it is being filled.</summary>
/// <param name="Services">A scope of this city.</param>
/// <param name="Clock">Turned by the seed: acts happen at the time it shows.</param>
/// <param name="Today">The city's date at the start of the seed; all dates are relative to it.</param>
/// <param name="Seated">The person behind each seat, by the seat's key.</param>
public sealed record DemoCity(City City, IServiceProvider Services, SetClock Clock, DateOnly Today, Dictionary<string, Guid> Seated)
{
    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();
}

/// <summary>A clock that stands where it was set.</summary>
public sealed class SetClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset now = start;

    public override DateTimeOffset GetUtcNow() => now;

    public void TurnTo(DateTimeOffset time) => now = time;
}
