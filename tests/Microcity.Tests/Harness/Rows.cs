using System.Text;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

/// <summary>Everything that a city's database holds, as text, to look for what must not be there.</summary>
public static class Rows
{
    public static async Task<List<string>> All(House house, string city)
    {
        await using var inside = await house.Inside(city);
        var db = inside.ServiceProvider.GetRequiredService<CityDb>();
        var rows = new List<string>();
        await db.Database.OpenConnectionAsync();
        foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()!).Distinct().Order(StringComparer.Ordinal))
        {
            await using var read = db.Database.GetDbConnection().CreateCommand();
            read.CommandText = $"SELECT * FROM {table}";
            await using var found = await read.ExecuteReaderAsync();
            while (await found.ReadAsync())
                rows.Add(table + "|" + string.Join('|', Enumerable.Range(0, found.FieldCount).Select(i => found.GetValue(i) is byte[] bytes ? Encoding.UTF8.GetString(bytes) : found.GetValue(i))));
        }
        return rows;
    }
}
