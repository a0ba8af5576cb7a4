using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Microcity.Platform;

namespace Microcity.Evidence;

/// <summary>A stored row as the fact it was, brought to the newest version of its class.</summary>
internal static class StoredFact
{
    private static readonly FrozenDictionary<(string, int), FactShape> Shapes = FactShape.All.ToFrozenDictionary(s => (s.Name, s.Version));

    /// <param name="newest">How the fact looks today.</param>
    /// <returns>The aliases in the row whose persons <see cref="Read"/> asks for.</returns>
    public static IEnumerable<Guid> Aliases(EvidenceRow row, FactShape newest)
    {
        var shape = Shape(row, newest);
        var persons = shape.Fields.Where(f => f.IsPerson).ToList();
        if (row.Subject is { } subject)
            yield return Guid.ParseExact(subject, "N");
        if (shape.Object is { IsPerson: true })
            yield return Guid.ParseExact(ObjectOf(row), "N");
        if (persons.Count == 0)
            yield break;
        using var payload = JsonDocument.Parse(row.Payload);
        foreach (var person in persons)
        {
            if (payload.RootElement.TryGetProperty(person.JsonName, out var alias))
                yield return Guid.ParseExact(alias.GetString()!, "N");
        }
    }

    /// <param name="person">By alias; <see cref="Guid.Empty"/> for somebody who was erased.</param>
    public static Fact Read(EvidenceRow row, FactShape newest, Func<Guid, Guid> person)
    {
        var shape = Shape(row, newest);
        using var payload = JsonDocument.Parse(row.Payload);
        var fact = (Fact)shape.Type.GetConstructors()[0].Invoke([.. shape.Type.GetConstructors()[0].GetParameters().Select(p => Argument(p, row, payload.RootElement, person))]);
        while (fact.GetType() != newest.Type)
        {
            fact = fact.Upcast() is var next && next.GetType() != fact.GetType()
                ? next
                : throw new InvalidOperationException($"{fact.GetType().Name} has no way to {newest.Type.Name}.");
        }
        return fact;
    }

    private static string ObjectOf(EvidenceRow row) => row.Object[(row.Object.IndexOf(':', StringComparison.Ordinal) + 1)..];

    private static FactShape Shape(EvidenceRow row, FactShape newest) =>
        row.Version == newest.Version ? newest : Shapes.GetValueOrDefault((row.Name, row.Version))
            ?? throw new InvalidOperationException($"No class reads {row.Name} version {row.Version}.");

    private static object? Argument(ParameterInfo parameter, EvidenceRow row, JsonElement payload, Func<Guid, Guid> person)
    {
        if (parameter.IsDefined(typeof(SubjectAttribute)))
            return row.Subject is { } subject ? person(Guid.ParseExact(subject, "N")) : null;
        if (parameter.IsDefined(typeof(OrganisationAttribute)))
            return row.OrganisationId;
        if (parameter.IsDefined(typeof(ObjectAttribute)))
            return Value(ObjectOf(row), parameter.ParameterType) is Guid alias && parameter.IsDefined(typeof(PersonAttribute)) ? person(alias) : Value(ObjectOf(row), parameter.ParameterType);
        if (!payload.TryGetProperty(JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!), out var value))
            return null;
        return parameter.IsDefined(typeof(PersonAttribute)) ? person(Guid.ParseExact(value.GetString()!, "N")) : Value(value, parameter.ParameterType);
    }

    private static object Value(JsonElement value, Type type) => value.ValueKind switch
    {
        JsonValueKind.Array => List(value, type.IsArray ? type.GetElementType()! : type.GetGenericArguments()[0]),
        JsonValueKind.String => Value(value.GetString()!, type),
        _ => Value(value.GetRawText(), type),
    };

    private static Array List(JsonElement values, Type item)
    {
        var list = Array.CreateInstance(item, values.GetArrayLength());
        for (var i = 0; i < list.Length; i++)
            list.SetValue(Value(values[i], item), i);
        return list;
    }

    private static object Value(string text, Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(Code))
            return new Code(text);
        if (plain == typeof(Guid))
            return Guid.ParseExact(text, "N");
        if (plain == typeof(DateOnly))
            return DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (plain == typeof(DateTimeOffset))
            return DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
        if (plain.IsEnum)
            return Enum.GetValues(plain).Cast<object>().Single(v => JsonNamingPolicy.KebabCaseLower.ConvertName(v.ToString()!) == text);
        return Convert.ChangeType(text, plain, CultureInfo.InvariantCulture);
    }
}
