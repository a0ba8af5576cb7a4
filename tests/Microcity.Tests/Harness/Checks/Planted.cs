using Microcity.People;
using Microcity.Platform;

namespace Microcity.Tests.Planted;

// Types that break the rules of the house, to see that a check notices.

public sealed class Below
{
    public static string Name(Person person) => File.ReadAllText(person.FamilyName);
}

public interface IKeep;

public sealed class Keeper(CityDb db) : IKeep
{
    public static readonly Dictionary<string, CityDb> Kept = [];

    public CityDb Db => db;
}

public sealed class CityManager
{
    public int Run() => GetHashCode();

    public int RunAgain() => GetHashCode();
}

public sealed record PlantedThing(Guid Id);
