using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Skills;

public enum ConditionKind { Language, Licence, Place, Contract, Permit, Age }

/// <summary>A yes/no condition of an opportunity, apart from the score.</summary>
public sealed class HardCondition : Row
{
    public Guid OpportunityId { get; set; }

    public ConditionKind Kind { get; set; }

    /// <summary><c>lv:4</c>, <c>B</c>, kilometres, <c>permanent|part-time</c>, empty for a permit, <c>15</c> for an age from.</summary>
    public required string Value { get; set; }
}

internal sealed class HardConditionTable : CityTable<HardCondition>
{
    public override void Configure(EntityTypeBuilder<HardCondition> table)
    {
        table.HasIndex(c => new { c.OpportunityId, c.Kind, c.Value }).IsUnique();
        table.HasOne<Opportunity>().WithMany().HasForeignKey(c => c.OpportunityId).OnDelete(DeleteBehavior.Cascade);
        table.Property(c => c.Value).HasMaxLength(80);
    }
}
