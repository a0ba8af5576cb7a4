using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;

namespace Microcity.Platform;

/// <summary>How one class of fact is written: which parameters fill columns and which go, in order, into the payload.</summary>
public sealed class FactShape
{
    /// <summary>Of one payload.</summary>
    public const int MostBytes = 4096;

    /// <summary>Items of one list.</summary>
    public const int MostItems = 32;

    private static readonly ConcurrentDictionary<Type, FactShape> Known = new();

    private FactShape(Type type)
    {
        Type = type;
        var named = type.GetCustomAttribute<FactAttribute>() ?? throw new InvalidOperationException($"{type.Name} has no [Fact] name.");
        (Name, Version, TextKey, Reads, Merges) = (named.Name, named.Version, named.TextKey, named.Reads, named.Merges);
        foreach (var parameter in type.GetConstructors()[0].GetParameters())
        {
            var field = new FactField(type.GetProperty(parameter.Name!)!, parameter);
            if (parameter.IsDefined(typeof(SubjectAttribute)))
                Subject = field;
            else if (parameter.IsDefined(typeof(OrganisationAttribute)))
                Organisation = field;
            else if (parameter.GetCustomAttribute<ObjectAttribute>() is { } about)
                (Object, ObjectKind) = (field, about.Kind);
            else
                Fields.Add(field);
        }
    }

    public Type Type { get; }
    public string Name { get; }
    public int Version { get; }
    public string? TextKey { get; }
    public bool Reads { get; }
    public bool Merges { get; }
    public FactField? Subject { get; }
    public FactField? Organisation { get; }
    public FactField? Object { get; }
    public string? ObjectKind { get; }
    public List<FactField> Fields { get; } = [];

    public static FactShape Of(Type fact) => Known.GetOrAdd(fact, t => new FactShape(t));

    /// <summary>Every fact class of the program, by name and version.</summary>
    public static IReadOnlyList<FactShape> All { get; } =
        [.. typeof(Fact).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Fact)) && !t.IsAbstract).Select(Of).OrderBy(s => s.Name, StringComparer.Ordinal).ThenBy(s => s.Version)];

    /// <summary>The persons whose aliases the row needs.</summary>
    public IEnumerable<Guid> Persons(Fact fact) =>
        Fields.Append(Object).Where(f => f is { IsPerson: true }).Append(Subject).OfType<FactField>().Select(f => f.Value(fact)).OfType<Guid>();

    /// <summary>Declaration order, camelCase, no spaces, decimals as strings, null left out, enums as kebab codes.</summary>
    public string Payload(Fact fact, Func<Guid, string> alias)
    {
        var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            foreach (var field in Fields)
            {
                if (field.Value(fact) is not { } value)
                    continue;
                json.WritePropertyName(field.JsonName);
                Write(json, field.IsPerson ? alias((Guid)value) : value);
            }
            json.WriteEndObject();
        }
        return bytes.Length <= MostBytes ? Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length) : throw new InvalidOperationException($"{Type.Name} holds more than {MostBytes} bytes.");
    }

    private static void Write(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case int or long: json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture)); break;
            case bool yes: json.WriteBooleanValue(yes); break;
            case decimal number: json.WriteStringValue(number.ToString(CultureInfo.InvariantCulture)); break;
            case Guid id: json.WriteStringValue(id.ToString("N")); break;
            case DateOnly day: json.WriteStringValue(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)); break;
            case DateTimeOffset at: json.WriteStringValue(LedgerTime.Text(at.UtcDateTime)); break;
            case Enum choice: json.WriteStringValue(JsonNamingPolicy.KebabCaseLower.ConvertName(choice.ToString())); break;
            case Code or string: json.WriteStringValue(value.ToString()); break;
            case IEnumerable list:
                json.WriteStartArray();
                var items = 0;
                foreach (var item in list)
                {
                    if (++items > MostItems)
                        throw new InvalidOperationException($"A list in a fact holds at most {MostItems} items.");
                    Write(json, item);
                }
                json.WriteEndArray();
                break;
            default: throw new InvalidOperationException($"A fact cannot hold a {value.GetType().Name}.");
        }
    }
}

/// <summary>One parameter of a fact.</summary>
public sealed class FactField(PropertyInfo property, ParameterInfo parameter)
{
    private readonly Func<object, object?> get = property.GetValue;

    public string JsonName { get; } = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
    public Type Type { get; } = property.PropertyType;
    public bool IsPerson { get; } = parameter.IsDefined(typeof(PersonAttribute));
    public string? Unit { get; } = parameter.GetCustomAttribute<UnitAttribute>()?.Unit;

    public object? Value(Fact fact) => get(fact);
}
