using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Programmes;

public enum ConflictKind { None, Hard, Soft, Unsure }

/// <summary>What a conflict is about.</summary>
public enum ConflictType { Family, SameWork, Money, Advised, Rival, Other }

/// <summary>What somebody declared about one application before seeing it (V2). Reviewers, chairs, deciders and officers who read answer alike.</summary>
public sealed class Conflict : Row
{
    public const int LongestReason = 500;

    public required Guid ApplicationId { get; init; }

    [Personal("programmes.personal.conflict", ReviewRules.Purpose, "programmes.keep.review")]
    public required Guid PersonId { get; init; }

    [Personal("programmes.personal.conflict", ReviewRules.Purpose, "programmes.keep.review")]
    public required ConflictKind Kind { get; init; }

    /// <summary>Null without a conflict.</summary>
    [Personal("programmes.personal.conflict", ReviewRules.Purpose, "programmes.keep.review")]
    public ConflictType? Type { get; init; }

    /// <summary>Of a soft one: the chair lets them read it, and why.</summary>
    [Personal("programmes.personal.conflict", ReviewRules.Purpose, "programmes.keep.review")]
    public string? Settled { get; init; }

    public Guid? SettledById { get; init; }

    /// <summary>They may read it. A review points at this, so that nobody reviews what they may not read.</summary>
    public required bool Clear { get; init; }
}

internal sealed class ConflictTable : CityTable<Conflict>
{
    public override void Configure(EntityTypeBuilder<Conflict> table)
    {
        table.HasIndex(c => new { c.ApplicationId, c.PersonId }).IsUnique();
        table.HasAlternateKey(c => new { c.ApplicationId, c.PersonId, c.Clear });
        table.HasIndex(c => c.PersonId);
        table.HasOne<Application>().WithMany().HasForeignKey(c => c.ApplicationId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Cascade);
        table.Property(c => c.Settled).HasMaxLength(Conflict.LongestReason);
        table.ToTable(t =>
        {
            t.HasCheckConstraint("a_conflict_has_a_type", "(kind = 'None') = (type IS NULL)");
            t.HasCheckConstraint("only_a_soft_one_is_settled", "settled IS NULL OR kind = 'Soft'");
            t.HasCheckConstraint("clear_is_none_or_settled", "(clear AND (kind = 'None' OR settled IS NOT NULL)) OR (NOT clear AND kind <> 'None' AND settled IS NULL)");
        });
    }
}
