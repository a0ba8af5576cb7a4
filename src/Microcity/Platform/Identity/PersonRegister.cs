namespace Microcity.Platform;

/// <summary>What accounts must know of people; the engine that keeps them registers how.</summary>
/// <param name="Find">By id; null when there is no such person.</param>
/// <param name="Add">Enters a person and answers the id.</param>
public sealed record PersonRegister(
    Func<Guid, CancellationToken, Task<KnownPerson?>> Find,
    Func<KnownPerson, CancellationToken, Task<Outcome<Guid>>> Add);

public sealed record KnownPerson(string GivenName, string FamilyName, string Language, int? BirthYear = null)
{
    public string Name => $"{GivenName} {FamilyName}";
}
