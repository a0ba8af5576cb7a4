using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Post = Microcity.Programmes.Post;

namespace Microcity.SummerJobs;

/// <summary>Before it there is an accepted offer and an agreement that waits for names.</summary>
public enum PlacementState { Agreed, Working, Ended }

/// <summary>A place that everybody signed for: hours are worked here.</summary>
public sealed class Placement : Row
{
    internal const string Purpose = "summer-jobs.purpose.placement";

    private const string Said = "summer-jobs.personal.placement", Keep = "programmes.keep.agreement";

    public required Guid ApplicationId { get; init; }

    public required Guid PostId { get; init; }

    [Personal(Said, Purpose, Keep)]
    public PlacementState State { get; internal set; }

    /// <summary>UTC; when who supervises said that the hours are right. Null while they can be changed.</summary>
    [Personal(Said, Purpose, Keep)]
    public DateTime? ConfirmedAt { get; internal set; }

    public Guid? ConfirmedById { get; internal set; }

    /// <summary>What the pupil or a guardian says is wrong with the hours; null while nothing is.</summary>
    [Personal(Said, Purpose, Keep)]
    public string? Objection { get; internal set; }
}

internal sealed class PlacementTable : CityTable<Placement>
{
    public override void Configure(EntityTypeBuilder<Placement> table)
    {
        table.HasIndex(p => p.ApplicationId).IsUnique();
        table.HasIndex(p => new { p.PostId, p.State });
        table.HasOne<Application>().WithMany().HasForeignKey(p => p.ApplicationId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Post>().WithMany().HasForeignKey(p => p.PostId).OnDelete(DeleteBehavior.Restrict);
        table.Property(p => p.Objection).HasMaxLength(PlacementRules.LongestObjection);
        table.ToTable(t =>
        {
            t.HasCheckConstraint("an_ended_one_has_confirmed_hours", "state <> 'Ended' OR confirmed_at IS NOT NULL");
            t.HasCheckConstraint("who_objects_opens_the_hours_again", "objection IS NULL OR confirmed_at IS NULL");
        });
    }
}
