namespace Microcity.Platform;

/// <summary>What accounts must know of people; the engine that keeps them registers how.</summary>
/// <param name="Find">By id; null when there is no such person.</param>
/// <param name="Add">Enters a person and answers the id.</param>
/// <param name="Guards">Whether the first is the second's guardian today.</param>
/// <param name="Hears">Who is told what concerns somebody: the guardians of one below the age of consent, else that person.</param>
/// <param name="Reach">Where mails reach somebody; null without an address.</param>
public sealed record PersonRegister(
    Func<Guid, CancellationToken, Task<KnownPerson?>> Find,
    Func<KnownPerson, CancellationToken, Task<Outcome<Guid>>> Add,
    Func<Guid, Guid, CancellationToken, Task<bool>> Guards,
    Func<Guid, CancellationToken, Task<IReadOnlyList<Guid>>> Hears,
    Func<Guid, CancellationToken, Task<string?>> Reach);

public sealed record KnownPerson(string GivenName, string FamilyName, string Language, int? BirthYear = null, DateOnly? BirthDate = null)
{
    public string Name => $"{GivenName} {FamilyName}";

    /// <summary>Known to be below 18 on this day.</summary>
    public bool Minor(DateOnly today) => BirthYear is { } year && today < Ages.Adult(year, BirthDate);
}
