using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Platform;

public enum RedoKind { Erased, ConsentWithdrawn, RoleEnded }

/// <summary>
/// What must be done again when a city's database is restored from an older backup (T49). It lies above the cities, so that a backup
/// of a city does not take it along, and names a person only by a keyed fingerprint.
/// </summary>
public sealed class AfterRestore : Row
{
    public required Guid CityId { get; init; }
    public required RedoKind Kind { get; init; }

    /// <summary>HMAC-SHA256 of the person's id under a key of this city.</summary>
    public required byte[] Tag { get; init; }

    /// <summary>Which role grant, or which purpose; empty for the whole person.</summary>
    public string Detail { get; init; } = "";
}

internal sealed class AfterRestoreTable : InstallationTable<AfterRestore>
{
    public override void Configure(EntityTypeBuilder<AfterRestore> table)
    {
        table.Property(r => r.Detail).HasMaxLength(80);
        table.HasIndex(r => new { r.CityId, r.Kind, r.Tag, r.Detail }).IsUnique();
    }
}
