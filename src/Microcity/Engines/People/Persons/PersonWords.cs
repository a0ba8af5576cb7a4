using Microcity.Platform;

namespace Microcity.People;

/// <summary>What pages about persons say in the same words.</summary>
public static class PersonWords
{
    public static string Meta(Say say, FoundPerson found) => string.Join(" · ", new[]
    {
        found.Person.BirthYear is { } year ? say["people.persons.born", ("year", year)] : null, found.Email, found.Person.Phone,
    }.Where(w => !string.IsNullOrEmpty(w)));

    public static string Account(Say say, FoundPerson found) => say[found.Account is null ? "people.persons.no-account" : "people.persons.account"];
}
