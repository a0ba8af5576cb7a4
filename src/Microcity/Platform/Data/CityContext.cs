namespace Microcity.Platform;

/// <summary>
/// The one city that a request or a job works for. Set once per scope by <see cref="CityGate"/> or a job; a second city in
/// the same scope is a bug and throws (T2).
/// </summary>
public sealed class CityContext
{
    private City? city;

    public City City => city ?? throw new InvalidOperationException("No city was chosen in this scope.");

    public bool Chosen => city is not null;

    public void Choose(City chosen)
    {
        if (city is not null)
            throw new InvalidOperationException($"This scope works for {city.Slug}; it cannot also work for {chosen.Slug}.");
        city = chosen;
    }
}
