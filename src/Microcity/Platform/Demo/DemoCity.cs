namespace Microcity.Platform;

/// <summary>A demonstration city while it is being filled.</summary>
/// <param name="Services">A scope of this city.</param>
/// <param name="Clock">Turned by the seed: acts happen at the time it shows.</param>
/// <param name="Today">The city's date at the start of the seed; all dates are relative to it.</param>
public sealed record DemoCity(City City, IServiceProvider Services, SetClock Clock, DateOnly Today)
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
