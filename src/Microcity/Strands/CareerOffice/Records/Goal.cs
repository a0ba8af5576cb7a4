using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.CareerOffice;

public enum GoalKind { Learn, Work, Try, Other }

public enum GoalState { Open, Reached, Dropped }

/// <summary>Where somebody wants to get, in their own words.</summary>
public sealed class Goal : Row
{
    public Guid CareerRecordId { get; set; }

    [Personal("career-office.personal.goal", CareerPurposes.Record, Keeps.UntilErased)]
    public required string Text { get; set; }

    [Personal("career-office.personal.goal", CareerPurposes.Record, Keeps.UntilErased)]
    public GoalKind Kind { get; set; }

    /// <summary>The occupation it is about, where it is about one.</summary>
    [Personal("career-office.personal.goal", CareerPurposes.Record, Keeps.UntilErased)]
    public string? OccupationUri { get; set; }

    [Personal("career-office.personal.goal", CareerPurposes.Record, Keeps.UntilErased)]
    public GoalState State { get; set; }
}

/// <summary>One thing to do by a day.</summary>
public sealed class CareerStep : Row
{
    public Guid CareerRecordId { get; set; }

    /// <summary>The goal it leads to; null for none in particular.</summary>
    public Guid? GoalId { get; set; }

    [Personal("career-office.personal.step", CareerPurposes.Record, Keeps.UntilErased)]
    public required string Text { get; set; }

    [Personal("career-office.personal.step", CareerPurposes.Record, Keeps.UntilErased)]
    public DateOnly Due { get; set; }

    [Personal("career-office.personal.step", CareerPurposes.Record, Keeps.UntilErased)]
    public DateOnly? DoneOn { get; set; }
}

internal sealed class GoalTable : CityTable<Goal>
{
    public override void Configure(EntityTypeBuilder<Goal> table)
    {
        table.HasIndex(g => g.CareerRecordId);
        table.HasOne<CareerRecord>().WithMany().HasForeignKey(g => g.CareerRecordId).OnDelete(DeleteBehavior.Cascade);
        table.Property(g => g.Text).HasMaxLength(GoalRules.MostSigns);
        table.Property(g => g.OccupationUri).HasMaxLength(200);
    }
}

internal sealed class CareerStepTable : CityTable<CareerStep>
{
    public override void Configure(EntityTypeBuilder<CareerStep> table)
    {
        table.HasIndex(s => new { s.CareerRecordId, s.Due });
        table.HasOne<CareerRecord>().WithMany().HasForeignKey(s => s.CareerRecordId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Goal>().WithMany().HasForeignKey(s => s.GoalId).OnDelete(DeleteBehavior.Cascade);
        table.Property(s => s.Text).HasMaxLength(GoalRules.MostSigns);
    }
}
