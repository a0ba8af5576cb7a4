using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Skills;

/// <summary>The shortages of one month, frozen on its last day and never changed.</summary>
public sealed class RadarMonth : Row
{
    /// <summary>Its first day.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>Postings up to this day count.</summary>
    public required DateOnly CutOn { get; init; }

    public ICollection<RadarLine> Lines { get; init; } = [];
}

public enum RadarKind { Occupation, Field, Skill }

/// <summary>One occupation, field or skill in a month; its numbers are the sums of its rows.</summary>
public sealed class RadarLine : Row
{
    public Guid RadarMonthId { get; init; }

    public required RadarKind Kind { get; init; }

    /// <summary>URI of the concept.</summary>
    public required string Concept { get; init; }

    /// <summary>The field that an occupation stands in; null where it stands in none.</summary>
    public string? Field { get; init; }

    public required int Places { get; init; }
    public required int Due { get; init; }
    public required int Filled { get; init; }
    public required int Unknown { get; init; }
    public required int Hard { get; init; }

    /// <summary>Adults who may be counted and could do it; shown only from a number on.</summary>
    public required int Supply { get; init; }

    /// <summary>Places in the same twelve months a year before.</summary>
    public required int Before { get; init; }

    public ICollection<RadarRow> Rows { get; init; } = [];
}

/// <summary>One posting behind a line.</summary>
public sealed class RadarRow : Row
{
    public Guid RadarLineId { get; init; }

    /// <summary>No key: what an import took back later was counted all the same.</summary>
    public required Guid OpportunityId { get; init; }

    public required int Places { get; init; }
    public required int Due { get; init; }
    public required int Filled { get; init; }
    public required int Unknown { get; init; }
    public required int Hard { get; init; }
}

internal sealed class RadarMonthTable : CityTable<RadarMonth>
{
    public override void Configure(EntityTypeBuilder<RadarMonth> table)
    {
        table.HasIndex(m => m.Month).IsUnique();
        table.HasMany(m => m.Lines).WithOne().HasForeignKey(l => l.RadarMonthId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RadarLineTable : CityTable<RadarLine>
{
    public override void Configure(EntityTypeBuilder<RadarLine> table)
    {
        table.HasIndex(l => new { l.RadarMonthId, l.Kind, l.Concept }).IsUnique();
        table.HasMany(l => l.Rows).WithOne().HasForeignKey(r => r.RadarLineId).OnDelete(DeleteBehavior.Cascade);
        table.ToTable(t => t.HasCheckConstraint("counts_within_places", "filled <= due AND unknown <= due AND due <= places AND hard <= places AND supply >= 0"));
    }
}

internal sealed class RadarRowTable : CityTable<RadarRow>
{
    public override void Configure(EntityTypeBuilder<RadarRow> table) => table.HasIndex(r => r.RadarLineId);
}
