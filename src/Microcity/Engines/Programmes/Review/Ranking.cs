using Microcity.Matching;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Programmes;

/// <summary>A frozen list from reviews. It never changes and names tickets alone; after a correction there is another (V14, V15).</summary>
public sealed class Ranking : Row
{
    public required Guid CallId { get; init; }

    /// <summary>From 1 in its call; the last counts.</summary>
    public required int No { get; init; }

    /// <summary>All that is needed to do it again; read by <see cref="FrozenRanking"/>.</summary>
    public required string Text { get; init; }

    public required string InputSha256 { get; init; }

    public required string OutputSha256 { get; init; }

    public required int Engine { get; init; }

    public required Guid? FrozenById { get; init; }

    public FrozenRanking Read() => FrozenRanking.Read(Text);
}

internal sealed class RankingTable : CityTable<Ranking>
{
    public override void Configure(EntityTypeBuilder<Ranking> table)
    {
        table.HasIndex(r => new { r.CallId, r.No }).IsUnique();
        table.HasOne<Call>().WithMany().HasForeignKey(r => r.CallId).OnDelete(DeleteBehavior.Restrict);
        table.Property(r => r.InputSha256).HasMaxLength(64);
        table.Property(r => r.OutputSha256).HasMaxLength(64);
    }
}
