using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Microcity.Platform;

/// <summary>How <c>dotnet ef migrations add</c> gets a context of each kind without a running city.</summary>
internal sealed class DesignTime :
    IDesignTimeDbContextFactory<SqliteCityDb>, IDesignTimeDbContextFactory<PostgresCityDb>,
    IDesignTimeDbContextFactory<SqliteInstallationDb>, IDesignTimeDbContextFactory<PostgresInstallationDb>
{
    SqliteCityDb IDesignTimeDbContextFactory<SqliteCityDb>.CreateDbContext(string[] args) =>
        new(Options<SqliteCityDb>(null));

    PostgresCityDb IDesignTimeDbContextFactory<PostgresCityDb>.CreateDbContext(string[] args) =>
        new(Options<PostgresCityDb>("Host=localhost"));

    SqliteInstallationDb IDesignTimeDbContextFactory<SqliteInstallationDb>.CreateDbContext(string[] args) =>
        new(Options<SqliteInstallationDb>(null));

    PostgresInstallationDb IDesignTimeDbContextFactory<PostgresInstallationDb>.CreateDbContext(string[] args) =>
        new(Options<PostgresInstallationDb>("Host=localhost"));

    private static DbContextOptions<T> Options<T>(string? postgres)
        where T : DbContext
    {
        var builder = new DbContextOptionsBuilder<T>();
        EngineDifferences.Use(builder, postgres, postgres ?? "Data Source=design.db");
        return builder.Options;
    }
}
