using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Programmes;

/// <summary>The frozen result of a call's draw. Its text names tickets alone, and holds all that is needed to do it again.</summary>
public sealed class Draw : Row
{
    public required Guid CallId { get; init; }

    /// <summary>As anyone may fetch it; read by <see cref="Matching.PublishedDraw"/>.</summary>
    public required string Text { get; init; }

    /// <summary>SHA-256 of what went in.</summary>
    public required string InputSha256 { get; init; }

    /// <summary>SHA-256 of what came out.</summary>
    public required string OutputSha256 { get; init; }

    public required int Placed { get; init; }

    public required int Waiting { get; init; }
}

internal sealed class DrawTable : CityTable<Draw>
{
    public override void Configure(EntityTypeBuilder<Draw> table)
    {
        table.HasIndex(d => d.CallId).IsUnique();
        table.HasOne<Call>().WithMany().HasForeignKey(d => d.CallId).OnDelete(DeleteBehavior.Restrict);
        table.Property(d => d.InputSha256).HasMaxLength(64);
        table.Property(d => d.OutputSha256).HasMaxLength(64);
    }
}
