using System.Reflection;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Microcity.Tests;

/// <summary>
/// Tables about persons, and their columns that hold text or bytes without saying what for (T45). A table is about persons when it
/// names one, an account or an alias, when a marked column stands in it, or when it belongs to a table that is.
/// </summary>
public static class PersonalColumns
{
    private static readonly string[] Naming = ["PersonId", "AccountId", "PersonAlias"];

    public static IEnumerable<string> Unmarked(IModel model)
    {
        var about = AboutPersons(model);
        return about.SelectMany(t => t.GetProperties()).Where(p => Wordy(p) && !Marked(p)).Select(p => $"{p.DeclaringType.DisplayName()}.{p.Name}").Order(StringComparer.Ordinal);
    }

    /// <summary>Marked, but in no table.</summary>
    public static IEnumerable<string> Unmapped(IEnumerable<PersonalColumn> marked, IEnumerable<IModel> models)
    {
        var mapped = models.SelectMany(m => m.GetEntityTypes()).SelectMany(t => t.GetProperties()).Select(p => (p.DeclaringType.ClrType, p.Name)).ToHashSet();
        return marked.Where(c => !mapped.Contains((c.Row, c.Name))).Select(c => $"{c.Row.Name}.{c.Name}");
    }

    public static HashSet<IEntityType> AboutPersons(IModel model)
    {
        var about = model.GetEntityTypes().Where(t => t.GetProperties().Any(p => Marked(p) || Naming.Any(n => p.Name.EndsWith(n, StringComparison.Ordinal)))).ToHashSet();
        int before;
        do
        {
            before = about.Count;
            about.UnionWith(model.GetEntityTypes().Where(t => t.GetForeignKeys().Any(k => about.Contains(k.PrincipalEntityType))));
        }
        while (about.Count > before);
        return about;
    }

    private static bool Wordy(IProperty property)
    {
        var stored = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        return stored == typeof(string) || stored == typeof(byte[]);
    }

    private static bool Marked(IProperty property) => property.PropertyInfo?.GetCustomAttribute<PersonalAttribute>() is not null;
}
