using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Programmes;

/// <summary>Reviewers who saw an application very differently talked about it (V9). Whoever changed their mind sent their review again.</summary>
public sealed class Discussion : Row
{
    public required Guid ApplicationId { get; init; }

    /// <summary>What was agreed on, without names.</summary>
    [Personal("programmes.personal.mark", ApplicationRules.Purpose, "programmes.keep.application")]
    public required string Note { get; init; }

    public required Guid? ById { get; init; }
}

internal sealed class DiscussionTable : CityTable<Discussion>
{
    public override void Configure(EntityTypeBuilder<Discussion> table)
    {
        table.HasIndex(d => d.ApplicationId).IsUnique();
        table.HasOne<Application>().WithMany().HasForeignKey(d => d.ApplicationId).OnDelete(DeleteBehavior.Cascade);
        table.Property(d => d.Note).HasMaxLength(Conflict.LongestReason);
    }
}
