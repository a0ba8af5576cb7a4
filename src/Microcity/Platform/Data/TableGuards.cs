using Microsoft.EntityFrameworkCore.Migrations;

namespace Microcity.Platform;

/// <summary>What a table itself refuses, which each database is told in its own words; for migrations.</summary>
public static class TableGuards
{
    /// <summary>Triggers that refuse any change or removal of a row.</summary>
    public static void AppendOnly(this MigrationBuilder migration, string table)
    {
        if (migration.IsSqlite())
        {
            foreach (var change in new[] { "UPDATE", "DELETE" })
                migration.Sql($"CREATE TRIGGER {table}_no_{change.ToLowerInvariant()} BEFORE {change} ON {table} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END");
            return;
        }
        migration.Sql($"""
            CREATE FUNCTION {table}_append_only() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION '{table} is append-only'; END $$
            """);
        migration.Sql($"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION {table}_append_only()");
    }

    /// <summary>A trigger that refuses any change of a row; it goes only with what it belongs to.</summary>
    public static void NeverChanged(this MigrationBuilder migration, string table)
    {
        if (migration.IsSqlite())
        {
            migration.Sql($"CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} BEGIN SELECT RAISE(ABORT, '{table} never changes'); END");
            return;
        }
        migration.Sql($"""
            CREATE FUNCTION {table}_never_changed() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION '{table} never changes'; END $$
            """);
        migration.Sql($"CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION {table}_never_changed()");
    }

    /// <summary>Refuses a row whose days <c>from</c> and <c>to</c>, both counted, touch those of another.</summary>
    public static void NoOverlap(this MigrationBuilder migration, string table)
    {
        if (!migration.IsSqlite())
        {
            migration.Sql($"""ALTER TABLE {table} ADD CONSTRAINT {table}_no_overlap EXCLUDE USING gist (daterange("from", "to", '[]') WITH &&)""");
            return;
        }
        foreach (var change in new[] { "INSERT", "UPDATE" })
        {
            migration.Sql($"""
                CREATE TRIGGER {table}_no_overlap_{change.ToLowerInvariant()} BEFORE {change} ON {table}
                WHEN EXISTS (SELECT 1 FROM {table} other WHERE other.id <> NEW.id AND other."from" <= NEW."to" AND NEW."from" <= other."to")
                BEGIN SELECT RAISE(ABORT, '{table}_no_overlap'); END
                """);
        }
    }
}
