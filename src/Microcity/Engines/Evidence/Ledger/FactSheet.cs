using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Microcity.Platform;

namespace Microcity.Evidence;

/// <summary>Every fact that the program can record, as Markdown, from the classes themselves.</summary>
public static class FactSheet
{
    private const string Head =
        """
        # Facts

        Written by `./microcity facts` from the program itself; a test fails when this file is out of date.

        A fact has the columns of the record (id, name, version, times, actor, on behalf of, request) and, where it says so, a person
        (*subject*, by alias), an *organisation* and an *object*; its other fields are the payload, in this order. Facts hold ids,
        codes, numbers and days only.


        """;

    public static string Write(Installation installation)
    {
        var sheet = new StringBuilder(Head);
        var recorders = FactRecorders.Find(typeof(FactSheet).Assembly);
        var words = Summaries();
        foreach (var module in FactShape.All.GroupBy(s => s.Type.Namespace!.Split('.')[1]).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            sheet.Append(CultureInfo.InvariantCulture, $"## {module.Key}\n\n| Fact | What happened | Fields | Recorded by | Heard by | Counted by |\n|---|---|---|---|---|---|\n");
            foreach (var fact in module)
            {
                var heard = installation.Modules.SelectMany(m => m.Reactions).Where(r => r.Hears.ContainsKey(fact.Name)).Select(r => r.Name);
                sheet.Append(CultureInfo.InvariantCulture,
                    $"| `{fact.Name}` {fact.Version} | {words.GetValueOrDefault("T:" + fact.Type.FullName)} | {Fields(fact)} | {List(recorders[fact.Type])} | {List(heard)} |  |\n");
            }
            sheet.Append('\n');
        }
        return sheet.ToString().TrimEnd() + "\n";
    }

    private static string Fields(FactShape fact) => string.Join("; ", new[]
    {
        fact.Subject is null ? null : "*subject*",
        fact.Organisation is null ? null : "*organisation*",
        fact.Object is null ? null : $"*object* {fact.ObjectKind}",
    }.OfType<string>().Concat(fact.Fields.Select(Field)));

    private static string Field(FactField field) => $"{field.JsonName}: {(field.IsPerson ? "person" : Kind(field.Type))}{(field.Unit is { } unit ? $" in {unit}" : "")}";

    private static string Kind(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return Kind(inner) + ", if known";
        if (type.IsEnum)
            return string.Join(" or ", Enum.GetNames(type).Select(JsonNamingPolicy.KebabCaseLower.ConvertName));
        if (type.IsArray || type.IsGenericType)
            return "list of " + Kind(type.IsArray ? type.GetElementType()! : type.GetGenericArguments()[0]);
        return type.Name switch { nameof(Int32) or nameof(Int64) => "number", nameof(Decimal) => "decimal", nameof(Boolean) => "yes or no", nameof(DateOnly) => "day", nameof(DateTimeOffset) => "time", nameof(Guid) => "id", _ => "code" };
    }

    private static string List(IEnumerable<string> names) => string.Join(", ", names.Distinct().Order(StringComparer.Ordinal));

    /// <summary>First sentences of the classes, from the documentation that is built beside the program.</summary>
    private static Dictionary<string, string> Summaries()
    {
        var file = Path.ChangeExtension(typeof(FactSheet).Assembly.Location, ".xml");
        return XDocument.Load(file).Descendants("member").Where(m => m.Element("summary") is not null)
            .ToDictionary(m => m.Attribute("name")!.Value, m => string.Join(' ', m.Element("summary")!.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }
}
