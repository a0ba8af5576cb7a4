using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Microcity.Platform;

/// <summary>The small database above the cities: which cities there are, skills lists, keys, job schedule.</summary>
public abstract class InstallationDb(DbContextOptions options) : ClockedDb(options)
{
    public DbSet<City> Cities => Set<City>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => HouseModel.Build(modelBuilder, typeof(InstallationTable<>));

    /// <summary>Begins several saves that hold together.</summary>
#pragma warning disable RS0030 // The one place where it begins.
    public Task<IDbContextTransaction> Together(CancellationToken stop = default) => Database.BeginTransactionAsync(stop);
#pragma warning restore RS0030

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RowStamps.Set(ChangeTracker, Now);
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }
}

public sealed class SqliteInstallationDb(DbContextOptions<SqliteInstallationDb> options) : InstallationDb(options);

public sealed class PostgresInstallationDb(DbContextOptions<PostgresInstallationDb> options) : InstallationDb(options);
