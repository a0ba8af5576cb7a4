using System.Reflection;

namespace Microcity.Platform;

/// <summary>One column that says something of a person, and what is said of it.</summary>
public sealed record PersonalColumn(Type Row, string Name, PersonalAttribute Says)
{
    /// <summary>Of all modules; what the platform keeps to run the service comes last.</summary>
    public static IReadOnlyList<PersonalColumn> All { get; } =
    [
        .. typeof(PersonalColumn).Assembly.GetTypes().OrderBy(t => t.Namespace == typeof(PersonalColumn).Namespace).ThenBy(t => t.FullName, StringComparer.Ordinal)
            .SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Select(p => (Property: p, Says: p.GetCustomAttribute<PersonalAttribute>()))
            .Where(p => p.Says is not null)
            .Select(p => new PersonalColumn(p.Property.DeclaringType!, p.Property.Name, p.Says!)),
    ];
}
