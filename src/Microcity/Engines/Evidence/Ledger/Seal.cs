using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Evidence;

/// <summary>The place of a fact in the one order of its city, and the hash that ties it to all facts before it; never changed.</summary>
public sealed class Seal
{
    /// <summary>1, 2, 3 … without a gap.</summary>
    public long Seq { get; init; }

    public Guid FactId { get; init; }

    /// <summary>SHA-256 of the last hash and this fact's line: 32 bytes.</summary>
    public required byte[] Hash { get; init; }
}

internal sealed class SealTable : CityTable<Seal>
{
    public override void Configure(EntityTypeBuilder<Seal> table)
    {
        table.ToTable("evidence_seal");
        table.HasKey(s => s.Seq);
        table.Property(s => s.Seq).ValueGeneratedNever();
        table.HasIndex(s => s.FactId).IsUnique();
        table.Property(s => s.Hash).HasMaxLength(32);
    }
}
