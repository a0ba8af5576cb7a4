using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Programmes;

public enum ApplicationState { Draft, AwaitingPartners, Submitted, Withdrawn, Lapsed, Void }

/// <summary>One person's part in one call.</summary>
public sealed class Application : Row
{
    public required Guid CallId { get; init; }

    public required Guid ApplicantId { get; init; }

    /// <summary>Public, unguessable, and tells nothing about the person; never changes.</summary>
    [Personal("programmes.personal.application", ApplicationRules.Purpose, "programmes.keep.application")]
    public required string Ticket { get; init; }

    [Personal("programmes.personal.application", ApplicationRules.Purpose, "programmes.keep.application")]
    public ApplicationState State { get; internal set; }

    /// <summary>UTC; when it was sent.</summary>
    [Personal("programmes.personal.application", ApplicationRules.Purpose, "programmes.keep.application")]
    public DateTime? SentAt { get; internal set; }

    /// <summary>Why an officer does not count it.</summary>
    [Personal("programmes.personal.application", ApplicationRules.Purpose, "programmes.keep.application")]
    public string? Why { get; internal set; }

    /// <summary>Priority points, frozen when the call is sealed.</summary>
    [Personal("programmes.personal.standing", ApplicationRules.Purpose, "programmes.keep.application")]
    public int? Points { get; internal set; }

    /// <summary>Published groups it belongs to, with commas between; frozen when the call is sealed.</summary>
    [Personal("programmes.personal.standing", ApplicationRules.Purpose, "programmes.keep.application")]
    public string? Groups { get; internal set; }

    public List<Wish> Wishes { get; init; } = [];

    /// <summary>The questions it answers; null in a call without a form.</summary>
    public Guid? FormVersionId { get; internal set; }

    /// <summary>Canonical document of the answers (F2), also to questions that are hidden just now.</summary>
    [Personal("programmes.personal.answers", ApplicationRules.Purpose, "programmes.keep.application")]
    public string? Answers { get; internal set; }

    /// <summary>Of what was sent: the shown answers alone.</summary>
    [Personal("programmes.personal.answers", ApplicationRules.Purpose, "programmes.keep.application")]
    public string? AnswersSha256 { get; internal set; }
}

/// <summary>A post that an applicant would like; the best stands first.</summary>
public sealed class Wish : Row
{
    public Guid ApplicationId { get; init; }

    /// <summary>From 1.</summary>
    [Personal("programmes.personal.wish", ApplicationRules.Purpose, "programmes.keep.application")]
    public required int Position { get; set; }

    [Personal("programmes.personal.wish", ApplicationRules.Purpose, "programmes.keep.application")]
    public required Guid PostId { get; init; }

    /// <summary>It was declined; no place of this post is offered again.</summary>
    [Personal("programmes.personal.wish", ApplicationRules.Purpose, "programmes.keep.application")]
    public bool Declined { get; internal set; }
}

internal sealed class ApplicationTable : CityTable<Application>
{
    public override void Configure(EntityTypeBuilder<Application> table)
    {
        table.HasIndex(a => a.Ticket).IsUnique();
        table.HasIndex(a => new { a.CallId, a.ApplicantId }).IsUnique().HasFilter("state IN ('Draft', 'AwaitingPartners', 'Submitted')");
        table.HasIndex(a => a.ApplicantId);
        table.HasOne<Call>().WithMany().HasForeignKey(a => a.CallId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Person>().WithMany().HasForeignKey(a => a.ApplicantId).OnDelete(DeleteBehavior.Cascade);
        table.HasMany(a => a.Wishes).WithOne().HasForeignKey(w => w.ApplicationId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<FormVersion>().WithMany().HasForeignKey(a => a.FormVersionId).OnDelete(DeleteBehavior.Restrict);
        table.Property(a => a.Ticket).HasMaxLength(9);
        table.Property(a => a.AnswersSha256).HasMaxLength(64);
        table.Property(a => a.Groups).HasMaxLength(200);
        table.Property(a => a.Why).HasMaxLength(Call.LongestReason);
        table.ToTable(t =>
        {
            t.HasCheckConstraint("what_was_sent_has_a_time", "state NOT IN ('AwaitingPartners', 'Submitted') OR sent_at IS NOT NULL");
            t.HasCheckConstraint("what_does_not_count_says_why", "(state = 'Void') = (why IS NOT NULL)");
        });
    }
}

internal sealed class WishTable : CityTable<Wish>
{
    public override void Configure(EntityTypeBuilder<Wish> table)
    {
        table.HasIndex(w => new { w.ApplicationId, w.PostId }).IsUnique();
        table.HasIndex(w => w.PostId);
        table.HasOne<Post>().WithMany().HasForeignKey(w => w.PostId).OnDelete(DeleteBehavior.Restrict);
    }
}
