using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Programmes;

/// <summary>The questions of a call as one document. It never changes; other words are another version (F6).</summary>
public sealed class FormVersion : Row
{
    public required Guid CallId { get; init; }

    /// <summary>From 1 in its call.</summary>
    public required int No { get; init; }

    /// <summary>Read by <see cref="FormDocument.Read"/>.</summary>
    public required string Document { get; init; }

    public required string Sha256 { get; init; }

    public static FormVersion Of(Guid call, int no, FormDocument form) => new() { CallId = call, No = no, Document = form.Text(), Sha256 = form.Sha256() };

    public FormDocument Read() => FormDocument.Read(Document);
}

internal sealed class FormVersionTable : CityTable<FormVersion>
{
    public override void Configure(EntityTypeBuilder<FormVersion> table)
    {
        table.HasIndex(f => new { f.CallId, f.No }).IsUnique();
        table.HasOne<Call>().WithMany().HasForeignKey(f => f.CallId).OnDelete(DeleteBehavior.Restrict);
        table.Property(f => f.Sha256).HasMaxLength(64);
        table.ToTable(t => t.HasCheckConstraint("versions_count_from_one", "no >= 1"));
    }
}
