using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Evidence;

/// <summary>A fact that a reaction failed on twelve times, or one about the same thing that waits behind it.</summary>
public sealed class DeadLetter : Row
{
    public required string Reaction { get; init; }
    public long Seq { get; init; }
    public Guid FactId { get; init; }

    /// <summary>What the fact is about; later facts about it are parked, so that their order holds.</summary>
    public required string Object { get; init; }

    public int Attempts { get; set; }

    /// <summary>The kind of failure, without its words, which may hold anything; null when parked.</summary>
    public string? Error { get; set; }
}

internal sealed class DeadLetterTable : CityTable<DeadLetter>
{
    public override void Configure(EntityTypeBuilder<DeadLetter> table)
    {
        table.HasIndex(l => new { l.Reaction, l.Seq }).IsUnique();
        table.HasIndex(l => new { l.Reaction, l.Object });
        table.HasIndex(l => l.FactId);
    }
}
