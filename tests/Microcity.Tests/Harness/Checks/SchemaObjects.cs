using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Microcity.Tests;

/// <summary>
/// Triggers, indexes and exclusions of a database, as <c>kind name</c>: those that its migrations made and did not take back, and
/// those that are there. A rebuilt SQLite table loses its triggers silently; this is how it shows.
/// </summary>
public static partial class SchemaObjects
{
    public static List<string> Promised(DbContext db)
    {
        var promised = new List<string>();
        foreach (Match line in Made().Matches(db.GetService<IMigrator>().GenerateScript()))
        {
            var named = $"{line.Groups["kind"].Value.ToLowerInvariant()} {line.Groups["name"].Value.Trim('"')}";
            if (line.Groups["do"].Value.StartsWith("CREATE", StringComparison.OrdinalIgnoreCase))
                promised.Add(named);
            else
                promised.Remove(named);
        }
        return [.. promised.Order(StringComparer.Ordinal).OrderByDescending(p => p.StartsWith("trigger", StringComparison.Ordinal))];
    }

    public static async Task<List<string>> Present(DbContext db) => await db.Database.SqlQueryRaw<string>(db.Database.IsNpgsql()
        ? """
          SELECT 'trigger ' || tgname AS "Value" FROM pg_trigger WHERE NOT tgisinternal
          UNION ALL SELECT 'index ' || indexname FROM pg_indexes WHERE schemaname = 'public'
          UNION ALL SELECT 'constraint ' || conname FROM pg_constraint WHERE contype = 'x'
          """
        : """SELECT type || ' ' || name AS "Value" FROM sqlite_master WHERE type IN ('trigger', 'index')""").ToListAsync();

    public static Task Drop(DbContext db, string trigger)
    {
        var name = trigger["trigger ".Length..];
        return db.Database.ExecuteSqlRawAsync(db.Database.IsNpgsql() ? $"DROP TRIGGER {name} ON {name.Split("_no_")[0]}" : $"DROP TRIGGER {name}");
    }

    [GeneratedRegex("""(?<do>CREATE(?: UNIQUE)?|DROP|ADD) (?<kind>TRIGGER|INDEX|CONSTRAINT) (?:IF (?:NOT )?EXISTS )?(?<name>"?\w+"?)(?(?<=ADD CONSTRAINT \k<name>) EXCLUDE)""", RegexOptions.IgnoreCase)]
    private static partial Regex Made();
}
