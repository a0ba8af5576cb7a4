using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Platform;

/// <summary>Mapping of a table that every city has in its own database.</summary>
public abstract class CityTable<T> : IEntityTypeConfiguration<T>
    where T : class
{
    public virtual void Configure(EntityTypeBuilder<T> table) { }
}

/// <summary>Mapping of a table of the small installation database, above all cities.</summary>
public abstract class InstallationTable<T> : IEntityTypeConfiguration<T>
    where T : class
{
    public virtual void Configure(EntityTypeBuilder<T> table) { }
}
