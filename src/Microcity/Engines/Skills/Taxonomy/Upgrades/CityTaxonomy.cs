using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Skills;

/// <summary>From when on this city speaks which skills list; the newest one counts. A city without a row speaks the starter list.</summary>
public sealed class CityTaxonomy : Row
{
    /// <summary>Row of the installation database; null for the starter list.</summary>
    public Guid? TaxonomyVersionId { get; set; }

    /// <summary>UTC.</summary>
    public DateTime Since { get; set; }

    /// <summary>The list before it, for undo; null for the starter list.</summary>
    public Guid? BeforeId { get; set; }
}

public enum MoveState
{
    /// <summary>An officer has not said yet; the old concept stays valid.</summary>
    Waiting,

    /// <summary>The old URI means the new concept.</summary>
    Moved,

    /// <summary>The old concept stays as a skill of the city's own.</summary>
    Kept,
}

/// <summary>
/// A concept that this city uses and that a newer list no longer has. Rows keep the old URI for ever; what it means is decided here.
/// </summary>
public sealed class ConceptMove : Row
{
    public Guid CityTaxonomyId { get; set; }

    public required string OldUri { get; set; }

    /// <summary>The proposed or chosen successor.</summary>
    public string? NewUri { get; set; }

    /// <summary>Likeness of the proposal, 1/10,000.</summary>
    public int Score { get; set; }

    public MoveState State { get; set; }

    /// <summary>UTC.</summary>
    public DateTime? DecidedAt { get; set; }
}

internal sealed class CityTaxonomyTable : CityTable<CityTaxonomy>
{
    public override void Configure(EntityTypeBuilder<CityTaxonomy> table) => table.HasIndex(t => t.Since);
}

internal sealed class ConceptMoveTable : CityTable<ConceptMove>
{
    public override void Configure(EntityTypeBuilder<ConceptMove> table)
    {
        table.HasIndex(m => m.OldUri).IsUnique();
        table.HasIndex(m => m.State);
        table.HasOne<CityTaxonomy>().WithMany().HasForeignKey(m => m.CityTaxonomyId).OnDelete(DeleteBehavior.Cascade);
        table.Property(m => m.OldUri).HasMaxLength(200);
        table.Property(m => m.NewUri).HasMaxLength(200);
    }
}
