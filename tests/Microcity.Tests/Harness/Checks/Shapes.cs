using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microcity.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

/// <summary>How our types look. Each check takes the types and answers the violations.</summary>
public static partial class Shapes
{
    private static readonly string[] EmptyWords = ["Manager", "Helper", "Util", "Utils", "Utility", "Service", "Dto", "Base", "Common", "Repository", "Mediator", "Mapper", "Info", "Data", "Impl"];

    /// <summary>Hand-written types of the program.</summary>
    public static IReadOnlyList<Type> Ours { get; } =
        [.. new[] { typeof(CityDb).Assembly, Assembly.Load("Microcity.Matching") }.SelectMany(a => a.GetTypes())
            .Where(t => t.Namespace is { } space && space.StartsWith("Microcity.", StringComparison.Ordinal) && !space.Contains("Migrations", StringComparison.Ordinal) && !Generated(t))];

    /// <summary>Names that say nothing about the city.</summary>
    public static IEnumerable<string> EmptyNames(IEnumerable<Type> types) =>
        types.Where(t => EmptyWords.Any(w => Plain(t).EndsWith(w, StringComparison.Ordinal))).Select(t => t.FullName!);

    /// <summary>An interface of ours with fewer than two classes behind it hides a class.</summary>
    public static IEnumerable<string> LonelyInterfaces(IReadOnlyCollection<Type> types) =>
        types.Where(t => t.IsInterface && types.Count(c => !c.IsInterface && Implements(c, t)) < 2).Select(t => t.FullName!);

    /// <summary>A class with a public <c>Run</c> is an act, and an act has no second public method; what only reads may read in two ways.</summary>
    public static IEnumerable<string> ActsThatDoMore(IEnumerable<Type> types) =>
        types.Where(t => t is { IsClass: true, IsAbstract: false } && !t.Name.StartsWith("Read", StringComparison.Ordinal)).Select(t => (Type: t, Public: Methods(t)))
            .Where(t => t.Public.Contains("Run") && t.Public.Distinct().Count() > 1).Select(t => $"{t.Type.FullName}: {string.Join(", ", t.Public)}");

    /// <summary>T2: what lives longer than a request and could carry one city's data into another's.</summary>
    public static IEnumerable<string> StaticHolders(IEnumerable<Type> types) =>
        from type in types
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where Holds(field.FieldType)
        select $"{type.FullName}.{field.Name}";

    public static IEnumerable<string> SingletonHolders(IEnumerable<ServiceDescriptor> services) =>
        from service in services
        where service.Lifetime == ServiceLifetime.Singleton && !service.IsKeyedService
        let type = service.ImplementationType ?? service.ImplementationInstance?.GetType()
        where type is not null
        from field in Fields(type)
        where Holds(field.FieldType)
        select $"{type.FullName}.{field.Name}";

    /// <summary>A fact's name is its class in small letters, one name one fact, and no class open to descend from.</summary>
    public static IEnumerable<string> FactNames(IReadOnlyCollection<(string Name, int Version, Type Type)> facts)
    {
        foreach (var twice in facts.GroupBy(f => (f.Name, f.Version)).Where(g => g.Count() > 1))
            yield return $"{twice.Key} is the name of {string.Join(" and ", twice.Select(f => f.Type.FullName))}";
        foreach (var (name, version, type) in facts)
        {
            var expected = Kebab(version > 1 && type.Name.EndsWith($"V{version}", StringComparison.Ordinal) ? type.Name[..^2] : type.Name);
            if (name != expected || name.Length > 60 || !type.IsSealed)
                yield return $"{type.FullName} is recorded as {name}, should be {expected}, at most 60 signs, sealed";
        }
    }

    /// <summary>A table's name begins with its row's module; the ledger's tables are named in the specification.</summary>
    public static IEnumerable<string> TableNames(IEnumerable<(string Table, Type Row)> tables)
    {
        string[] ledger = ["evidence", "evidence_open", "evidence_seal", "person_alias", "reaction_cursor"];
        return tables.Where(t => !ledger.Contains(t.Table) && !t.Table.StartsWith(Kebab(t.Row.Namespace!.Split('.')[1]).Replace('-', '_') + "_", StringComparison.Ordinal))
            .Select(t => $"{t.Table} of {t.Row.FullName}");
    }

    private static bool Holds(Type type) =>
        !type.IsAssignableTo(typeof(Delegate)) && (
            type.IsAssignableTo(typeof(CityDb)) || type.IsAssignableTo(typeof(InstallationDb)) || type == typeof(CityContext)
            || type.IsGenericType && type.GetGenericArguments().Any(Holds) || type.IsArray && Holds(type.GetElementType()!));

    private static IEnumerable<FieldInfo> Fields(Type? type)
    {
        for (; type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                yield return field;
        }
    }

    private static List<string> Methods(Type type) =>
        [.. type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly).Where(m => !m.IsSpecialName && m.GetBaseDefinition().DeclaringType == type && !FromInterface(m)).Select(m => m.Name)];

    private static bool FromInterface(MethodInfo method) =>
        method.DeclaringType!.GetInterfaces().Any(i => method.DeclaringType.GetInterfaceMap(i).TargetMethods.Contains(method));

    private static bool Implements(Type type, Type face) =>
        type.GetInterfaces().Any(i => i == face || i.IsGenericType && i.GetGenericTypeDefinition() == face);

    private static bool Generated(Type type) => type.IsDefined(typeof(CompilerGeneratedAttribute)) || type.Name.Contains('<', StringComparison.Ordinal) || type.DeclaringType is { } outer && Generated(outer);

    private static string Plain(Type type) => type.Name.Split('`')[0];

    private static string Kebab(string name) => Humps().Replace(name, "-").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex Humps();
}
