using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Platform;

/// <summary>Lessons are held from the first to the last day; terms do not overlap.</summary>
public sealed class SchoolTerm : Row
{
    public required DateOnly From { get; init; }

    /// <summary>The last day, still in it.</summary>
    public required DateOnly To { get; init; }
}

internal sealed class SchoolTermTable : CityTable<SchoolTerm>
{
    public override void Configure(EntityTypeBuilder<SchoolTerm> table)
    {
        table.HasIndex(t => t.From).IsUnique();
        table.ToTable(t => t.HasCheckConstraint("a_term_begins_before_it_ends", "\"from\" <= \"to\""));
    }
}
