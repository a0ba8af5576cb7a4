using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Microcity.Tests;

/// <summary>The four contexts as migrations see them, without a database behind.</summary>
public static class Contexts
{
    public static IReadOnlyList<DbContext> All { get; } = [Of<SqliteCityDb>(), Of<PostgresCityDb>(), Of<SqliteInstallationDb>(), Of<PostgresInstallationDb>()];

    /// <summary>One of them whose model has a table that no migration makes.</summary>
    public static DbContext WithOneTableMore(string context) => context switch
    {
        nameof(SqliteCityDb) => new SqliteCityDb(More<SqliteCityDb>(null)),
        nameof(PostgresCityDb) => new PostgresCityDb(More<PostgresCityDb>("Host=localhost")),
        nameof(SqliteInstallationDb) => new SqliteInstallationDb(More<SqliteInstallationDb>(null)),
        _ => new PostgresInstallationDb(More<PostgresInstallationDb>("Host=localhost")),
    };

    private static T Of<T>()
        where T : DbContext
    {
        var context = ((IDesignTimeDbContextFactory<T>)(object)new DesignTime()).CreateDbContext([]);
        // Several tests share it at once, and a model may not be asked for while another is making it.
        _ = context.Model;
        return context;
    }

    private static DbContextOptions<T> More<T>(string? postgres)
        where T : DbContext
    {
        var options = new DbContextOptionsBuilder<T>();
        EngineDifferences.Use(options, postgres, postgres ?? "Data Source=:memory:");
        options.ReplaceService<IModelCustomizer, OneTableMore>();
        return options.Options;
    }

    private sealed class OneTableMore(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
    {
        public override void Customize(ModelBuilder modelBuilder, DbContext context)
        {
            base.Customize(modelBuilder, context);
            modelBuilder.Entity("planted", t => t.Property<int>("Id"));
        }
    }
}
