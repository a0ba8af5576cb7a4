using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Programmes;

public enum ReviewState { Assigned, Draft, Submitted, Voided, Declined }

/// <summary>One application in the hands of one reviewer. What was sent is kept in every version.</summary>
public sealed class Review : Row
{
    public required Guid ApplicationId { get; init; }

    [Personal("programmes.personal.review", ReviewRules.Purpose, "programmes.keep.review")]
    public required Guid PersonId { get; init; }

    /// <summary>What the reviewer is called in the frozen ranking; tells nothing about the person.</summary>
    [Personal("programmes.personal.review", ReviewRules.Purpose, "programmes.keep.review")]
    public required string Code { get; init; }

    [Personal("programmes.personal.review", ReviewRules.Purpose, "programmes.keep.review")]
    public ReviewState State { get; internal set; }

    /// <summary>How many versions were sent; marks of the next are a draft.</summary>
    public int Sent { get; internal set; }

    [Personal("programmes.personal.review", ReviewRules.Purpose, "programmes.keep.review")]
    public DateTime? SentAt { get; internal set; }

    /// <summary>Why it was declined or voided.</summary>
    [Personal("programmes.personal.review", ReviewRules.Purpose, "programmes.keep.review")]
    public string? Why { get; internal set; }

    /// <summary>True while it lives, null once it is over: with application and reviewer it points at a declaration that is clear (V2).</summary>
    public bool? Clear { get; internal set; } = true;

    public List<ReviewMark> Marks { get; init; } = [];
}

/// <summary>A mark for one criterion in one version of a review, or why the reviewer cannot judge (V5).</summary>
public sealed class ReviewMark : Row
{
    public const int LongestText = 4_000;

    public Guid ReviewId { get; init; }

    /// <summary>Version of the review, from 1.</summary>
    public required int No { get; init; }

    [Personal("programmes.personal.mark", ApplicationRules.Purpose, "programmes.keep.application")]
    public required string Criterion { get; init; }

    /// <summary>In hundredths; null where the reviewer cannot judge.</summary>
    [Personal("programmes.personal.mark", ReviewRules.Purpose, "programmes.keep.application")]
    public required int? Mark { get; set; }

    [Personal("programmes.personal.mark", ReviewRules.Purpose, "programmes.keep.application")]
    public required string Text { get; set; }
}

internal sealed class ReviewTable : CityTable<Review>
{
    public override void Configure(EntityTypeBuilder<Review> table)
    {
        table.HasIndex(r => new { r.ApplicationId, r.PersonId }).IsUnique();
        table.HasIndex(r => new { r.ApplicationId, r.Code }).IsUnique();
        table.HasIndex(r => r.PersonId);
        table.HasOne<Application>().WithMany().HasForeignKey(r => r.ApplicationId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Conflict>().WithMany().HasForeignKey(r => new { r.ApplicationId, r.PersonId, r.Clear }).HasPrincipalKey(c => new { c.ApplicationId, c.PersonId, c.Clear }).OnDelete(DeleteBehavior.Cascade);
        table.HasMany(r => r.Marks).WithOne().HasForeignKey(m => m.ReviewId).OnDelete(DeleteBehavior.Cascade);
        table.Property(r => r.Code).HasMaxLength(8);
        table.Property(r => r.Why).HasMaxLength(Conflict.LongestReason);
        table.ToTable(t =>
        {
            t.HasCheckConstraint("a_living_review_is_clear", "(state IN ('Voided', 'Declined')) = (clear IS NULL) AND (clear IS NULL OR clear)");
            t.HasCheckConstraint("what_is_over_says_why", "(state IN ('Voided', 'Declined')) = (why IS NOT NULL)");
            t.HasCheckConstraint("what_was_sent_has_a_version", "state NOT IN ('Submitted', 'Voided') OR (sent >= 1 AND sent_at IS NOT NULL)");
        });
    }
}

internal sealed class ReviewMarkTable : CityTable<ReviewMark>
{
    public override void Configure(EntityTypeBuilder<ReviewMark> table)
    {
        table.HasIndex(m => new { m.ReviewId, m.No, m.Criterion }).IsUnique();
        table.Property(m => m.Criterion).HasMaxLength(40);
        table.Property(m => m.Text).HasMaxLength(ReviewMark.LongestText);
        table.ToTable(t => t.HasCheckConstraint("marks_are_whole_or_half", "mark IS NULL OR (mark BETWEEN 0 AND 500 AND mark % 50 = 0)"));
    }
}
