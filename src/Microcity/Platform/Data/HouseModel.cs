using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Microcity.Platform;

/// <summary>What holds for every table: its name is module + class, times are UTC, enums are text, <c>Version</c> guards.</summary>
internal static partial class HouseModel
{
    public static void Build(ModelBuilder model, Type tables)
    {
        model.ApplyConfigurationsFromAssembly(
            typeof(HouseModel).Assembly,
            t => t.BaseType is { IsGenericType: true } mapping && mapping.GetGenericTypeDefinition() == tables);

        foreach (var entity in model.Model.GetEntityTypes())
        {
            if (((IConventionEntityType)entity).GetTableNameConfigurationSource() != ConfigurationSource.Explicit)
                entity.SetTableName(TableName(entity.ClrType));
            if (entity.ClrType.IsAssignableTo(typeof(Row)))
                entity.FindProperty(nameof(Row.Id))!.SetValueGeneratorFactory((_, _) => new NextId());
            foreach (var property in entity.GetProperties())
                Fit(property);
        }
    }

    private static string TableName(Type row) => Snake(row.Namespace!.Split('.')[^1] + row.Name);

    private static string Snake(string name) => Humps().Replace(name, "$1_$2").ToLowerInvariant();

    private static void Fit(IMutableProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (type == typeof(DateTime))
            property.SetValueConverter(UtcOnly);
        else if (type.IsEnum && property.GetValueConverter() is null)
            property.SetProviderClrType(typeof(string));
        if (property is { Name: nameof(Row.Version), ClrType: var number } && number == typeof(int) && property.DeclaringType.ClrType.IsAssignableTo(typeof(Row)))
            property.IsConcurrencyToken = true;
    }

    private static readonly ValueConverter<DateTime, DateTime> UtcOnly =
        new(t => t.ToUniversalTime(), t => DateTime.SpecifyKind(t, DateTimeKind.Utc));

    [GeneratedRegex("([a-z0-9])([A-Z])")]
    private static partial Regex Humps();
}
