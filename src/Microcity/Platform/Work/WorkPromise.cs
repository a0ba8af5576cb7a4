using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Platform;

/// <summary>A row of Today as it was seen: what was promised, and when it was gone. So that promises kept can be counted.</summary>
public sealed class WorkPromise : Row
{
    public required string Kind { get; init; }

    public required Guid Object { get; init; }

    public DateOnly PromisedOn { get; set; }

    /// <summary>The local day on which it no longer waited.</summary>
    public DateOnly? GoneOn { get; set; }

    /// <summary>When it was done from the list.</summary>
    public DateTime? DoneAt { get; set; }

    /// <summary>Who did it from the list.</summary>
    public Guid? DoneById { get; set; }
}

internal sealed class WorkPromiseTable : CityTable<WorkPromise>
{
    public override void Configure(EntityTypeBuilder<WorkPromise> table)
    {
        table.Property(p => p.Kind).HasMaxLength(60);
        table.HasIndex(p => new { p.Kind, p.Object }).IsUnique();
        table.HasIndex(p => p.GoneOn);
    }
}
