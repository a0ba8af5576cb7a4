using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Programmes;

/// <summary>How a guardian's yes reached the city.</summary>
public enum SignOffMethod { Account, Paper }

/// <summary>Somebody else's yes without which an application does not count: here that of a minor's guardian.</summary>
public sealed class SignOff : Row
{
    public required Guid ApplicationId { get; init; }

    /// <summary>Whose yes it is; null where it came on paper.</summary>
    public Guid? SignerId { get; init; }

    [Personal("programmes.personal.sign-off", ApplicationRules.Purpose, "programmes.keep.application")]
    public required SignOffMethod Method { get; init; }

    /// <summary>The officer who entered the paper.</summary>
    public Guid? EnteredById { get; init; }
}

internal sealed class SignOffTable : CityTable<SignOff>
{
    public override void Configure(EntityTypeBuilder<SignOff> table)
    {
        table.HasIndex(s => s.ApplicationId).IsUnique();
        table.HasOne<Application>().WithMany().HasForeignKey(s => s.ApplicationId).OnDelete(DeleteBehavior.Cascade);
        table.ToTable(t => t.HasCheckConstraint("paper_was_entered_by_somebody", "method <> 'Paper' OR entered_by_id IS NOT NULL"));
    }
}
