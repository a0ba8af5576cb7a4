using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.CareerOffice;

/// <summary>The one record that a person owns from age 11 on: results, goals, steps. Nobody opens it for them.</summary>
public sealed class CareerRecord : Row
{
    public Guid PersonId { get; set; }

    /// <summary>UTC.</summary>
    [Personal("career-office.personal.record", CareerPurposes.Record, Keeps.UntilErased)]
    public DateTime NoticeSeenAt { get; set; }

    /// <summary>UTC; every act touches it, so that two at once do not pass each other.</summary>
    [Personal("career-office.personal.record", CareerPurposes.Record, Keeps.UntilErased)]
    public DateTime LastUsedAt { get; set; }
}

/// <summary>The result of an interest quiz that its person kept: the code alone, from which everything is worked out.</summary>
public sealed class SavedInterests : Row
{
    public Guid CareerRecordId { get; set; }

    [Personal("career-office.personal.interests", CareerPurposes.Record, Keeps.UntilErased)]
    public required string Code { get; set; }

    [Personal("career-office.personal.interests", CareerPurposes.Record, Keeps.UntilErased)]
    public DateTime SavedAt { get; set; }
}

internal sealed class CareerRecordTable : CityTable<CareerRecord>
{
    public override void Configure(EntityTypeBuilder<CareerRecord> table) => table.HasIndex(r => r.PersonId).IsUnique();
}

internal sealed class SavedInterestsTable : CityTable<SavedInterests>
{
    public override void Configure(EntityTypeBuilder<SavedInterests> table)
    {
        table.HasIndex(i => i.CareerRecordId).IsUnique();
        table.HasOne<CareerRecord>().WithMany().HasForeignKey(i => i.CareerRecordId).OnDelete(DeleteBehavior.Cascade);
        table.Property(i => i.Code).HasMaxLength(50);
    }
}
