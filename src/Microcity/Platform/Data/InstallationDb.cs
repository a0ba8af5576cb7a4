using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>The small database above the cities: which cities there are, skills lists, keys, job schedule.</summary>
public abstract class InstallationDb(DbContextOptions options, TimeProvider clock) : DbContext(options)
{
    public DbSet<City> Cities => Set<City>();

    internal DateTime Now => clock.GetUtcNow().UtcDateTime;

    protected override void OnModelCreating(ModelBuilder modelBuilder) => HouseModel.Build(modelBuilder, typeof(InstallationTable<>));

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RowStamps.Set(ChangeTracker, Now);
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }
}

public sealed class SqliteInstallationDb(DbContextOptions<SqliteInstallationDb> options, TimeProvider clock) : InstallationDb(options, clock);

public sealed class PostgresInstallationDb(DbContextOptions<PostgresInstallationDb> options, TimeProvider clock) : InstallationDb(options, clock);
