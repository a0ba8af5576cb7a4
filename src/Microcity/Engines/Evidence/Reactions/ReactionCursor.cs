using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Evidence;

/// <summary>How far a reaction has heard the facts of this city, and which copy of the program works for it.</summary>
public sealed class ReactionCursor
{
    public required string Name { get; init; }

    /// <summary>The last fact it is done with.</summary>
    public long Seq { get; set; }

    /// <summary>Facts up to here were never told to it.</summary>
    public long FromSeq { get; init; }

    public Guid? LeaseOwner { get; set; }

    /// <summary>UTC.</summary>
    public DateTime? LeaseUntil { get; set; }

    /// <summary>Failed tries at the next fact.</summary>
    public int Attempts { get; set; }

    /// <summary>UTC; null for at once.</summary>
    public DateTime? NextTryAt { get; set; }

    /// <summary>UTC; set when too much failed, until somebody starts it again.</summary>
    public DateTime? StoppedAt { get; set; }
}

internal sealed class ReactionCursorTable : CityTable<ReactionCursor>
{
    public override void Configure(EntityTypeBuilder<ReactionCursor> table)
    {
        table.ToTable("reaction_cursor");
        table.HasKey(c => c.Name);
        table.Property(c => c.Name).HasMaxLength(60);
    }
}
