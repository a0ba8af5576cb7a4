using System.Reflection;
using Microcity.Platform;

namespace Microcity.Tests;

/// <summary>What a class of fact may hold (evidence rule 2); answers the violations.</summary>
internal static class FactChecks
{
    private static readonly Type[] Plain = [typeof(Guid), typeof(int), typeof(long), typeof(decimal), typeof(bool), typeof(DateOnly), typeof(DateTimeOffset), typeof(Code)];

    public static IEnumerable<string> Fields(IEnumerable<Type> facts) =>
        from fact in facts
        from field in fact.GetConstructors()[0].GetParameters()
        let wrong = Wrong(field)
        where wrong is not null
        select $"{fact.Name}.{field.Name} {wrong}";

    private static string? Wrong(ParameterInfo field)
    {
        if (field.Name!.Contains("birth", StringComparison.OrdinalIgnoreCase) || field.Name.Contains("born", StringComparison.OrdinalIgnoreCase))
            return "is about a birth";
        var type = Nullable.GetUnderlyingType(field.ParameterType) ?? field.ParameterType;
        var item = type.IsArray ? type.GetElementType() : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;
        var person = field.IsDefined(typeof(SubjectAttribute)) || field.IsDefined(typeof(PersonAttribute));
        if (person && item is not null)
            return "is a list of persons";
        if (person && type != typeof(Guid))
            return "is a person but no id";
        return Plain.Contains(item ?? type) || (item ?? type).IsEnum ? null : $"is a {type.Name}";
    }
}
