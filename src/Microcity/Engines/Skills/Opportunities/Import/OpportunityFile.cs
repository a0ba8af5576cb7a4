using Microcity.Platform;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Skills;

/// <summary>A file that somebody looks at before its rows are taken over. It stays for a day, so that looking can be left and found again.</summary>
public sealed class OpportunityFile : Row
{
    public const int KeptHours = 24;
    public const int LongestName = 200;

    /// <summary>As it was called where it came from; empty for pasted text.</summary>
    public required string Name { get; init; }

    /// <summary>What rows are that say no kind.</summary>
    public SourceKind Kind { get; init; }

    /// <summary>As it came.</summary>
    public required byte[] Bytes { get; init; }

    /// <summary>When its good rows were taken over last, UTC; null while it is only looked at.</summary>
    public DateTime? TakenAt { get; set; }

    /// <summary>How many openings that made.</summary>
    public int Added { get; set; }

    /// <summary>How many openings that changed.</summary>
    public int Changed { get; set; }
}

internal sealed class OpportunityFileTable : CityTable<OpportunityFile>
{
    public override void Configure(EntityTypeBuilder<OpportunityFile> table)
    {
        table.HasIndex(f => f.CreatedAt);
        table.Property(f => f.Name).HasMaxLength(OpportunityFile.LongestName);
    }
}
