using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Evidence;

/// <summary>The last seal at a day's end, as it was published; whoever kept a copy can tell that nothing before it was changed.</summary>
public sealed class Head
{
    /// <summary>The city's local day that had ended.</summary>
    public DateOnly Day { get; init; }

    public long Seq { get; init; }

    public required byte[] Hash { get; init; }

    /// <summary>UTC.</summary>
    public DateTime PublishedAt { get; init; }
}

internal sealed class HeadTable : CityTable<Head>
{
    public override void Configure(EntityTypeBuilder<Head> table)
    {
        table.ToTable("evidence_head");
        table.HasKey(h => h.Day);
        table.Property(h => h.Hash).HasMaxLength(32);
    }
}
