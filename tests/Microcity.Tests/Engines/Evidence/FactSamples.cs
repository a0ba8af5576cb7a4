using System.Reflection;
using Microcity.Evidence;
using Microcity.Platform;

namespace Microcity.Tests;

/// <summary>Golden samples: <c>name version object subject payload</c>, a hyphen for nothing.</summary>
internal static class FactSamples
{
    private const string Alias = "7e57a11a00004000800000000000000c";

    private static readonly Guid Id = Guid.Parse("019d2b5b-0000-7000-8000-00000000000d");

    /// <summary>A fact of this class with made-up values.</summary>
    public static string Line(FactShape shape)
    {
        var fact = (Fact)shape.Type.GetConstructors()[0].Invoke([.. shape.Type.GetConstructors()[0].GetParameters().Select(Value)]);
        return Line(shape, fact);
    }

    public static string ReadAndWrite(string line)
    {
        var parts = line.Split(' ', 5);
        var row = Row(parts[0], int.Parse(parts[1], null), parts[2], parts[3] == "-" ? null : parts[3], parts[4]);
        var shape = FactShape.All.Single(s => s.Name == row.Name && s.Version == row.Version);
        return Line(shape, StoredFact.Read(row, shape, alias => alias));
    }

    public static EvidenceRow Row(string name, int version, string about, string? subject, string payload) =>
        new() { Name = name, Version = version, Actor = "operator", Object = about, Subject = subject, OrganisationId = Id, Payload = payload };

    private static string Line(FactShape shape, Fact fact)
    {
        var about = shape.Object?.Value(fact) switch { Guid id => $"{shape.ObjectKind}:{id:N}", { } other => $"{shape.ObjectKind}:{other}", null => "-" };
        var subject = shape.Subject?.Value(fact) is Guid person ? person.ToString("N") : "-";
        return $"{shape.Name} {shape.Version} {about} {subject} {shape.Payload(fact, alias => alias.ToString("N"))}";
    }

    private static object? Value(ParameterInfo field) =>
        field.IsDefined(typeof(SubjectAttribute)) || field.IsDefined(typeof(PersonAttribute)) ? Guid.Parse(Alias) : Value(field.ParameterType);

    private static object? Value(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(0);
        if (type.IsArray || type.IsGenericType)
        {
            var list = Array.CreateInstance(type.IsArray ? type.GetElementType()! : type.GetGenericArguments()[0], 1);
            list.SetValue(Value(type.IsArray ? type.GetElementType()! : type.GetGenericArguments()[0]), 0);
            return list;
        }
        return type.Name switch
        {
            nameof(Guid) => Id,
            nameof(Int32) => 7,
            nameof(Int64) => 7L,
            nameof(Decimal) => 7.50m,
            nameof(Boolean) => true,
            nameof(DateOnly) => new DateOnly(2026, 7, 31),
            nameof(DateTimeOffset) => new DateTimeOffset(2026, 7, 31, 13, 0, 0, TimeSpan.Zero),
            nameof(Code) => new Code("some-code"),
            _ => throw new NotSupportedException($"A fact cannot hold a {type.Name}."),
        };
    }
}
