using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.SummerJobs;

public enum EmployerOfferState { Offered, Accepted, ReturnedToEmployer, Declined, Withdrawn }

/// <summary>What an employer proposes for a summer; the city makes one post per period of it.</summary>
public sealed class EmployerOffer : Row
{
    public const int LongestAddress = 120;
    public const int LongestReason = 300;

    public required Guid SeasonId { get; init; }

    public required Guid OrganisationId { get; init; }

    /// <summary>Who offered it for the organisation.</summary>
    public required Guid OfferedById { get; init; }

    public EmployerOfferState State { get; internal set; }

    public required string Title { get; set; }

    /// <summary>What one does there.</summary>
    public required string Task { get; set; }

    /// <summary>Of title and task.</summary>
    public required string Language { get; set; }

    public required string Address { get; set; }

    /// <summary>Where one meets on the first day, where that is elsewhere.</summary>
    public string? MeetingPoint { get; set; }

    public string? Bring { get; set; }

    /// <summary>In each period.</summary>
    public required int Places { get; set; }

    /// <summary>As the employer asks it; dangers may raise it.</summary>
    public required int AskedAge { get; set; }

    public required int DailyMinutes { get; set; }

    /// <summary>Takes pupils who may only work shorter days (H4).</summary>
    public required bool ShorterDaysOk { get; set; }

    /// <summary>Local, of each day.</summary>
    public required TimeOnly StartsAt { get; set; }

    public required Funding Funding { get; set; }

    /// <summary>A label for reports, never a quota (P5).</summary>
    public required bool Stem { get; set; }

    /// <summary>The last day of the answer that was promised, while it waits for one.</summary>
    public DateOnly? PromisedOn { get; internal set; }

    /// <summary>In the officer's words, where it was returned or declined.</summary>
    public string? Why { get; internal set; }

    public Guid? DecidedById { get; internal set; }
}

internal sealed class EmployerOfferTable : CityTable<EmployerOffer>
{
    public override void Configure(EntityTypeBuilder<EmployerOffer> table)
    {
        table.HasIndex(o => new { o.SeasonId, o.State });
        table.HasIndex(o => o.OrganisationId);
        table.HasOne<Season>().WithMany().HasForeignKey(o => o.SeasonId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Organisation>().WithMany().HasForeignKey(o => o.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        table.Property(o => o.Title).HasMaxLength(PostRules.LongestTitle);
        table.Property(o => o.Task).HasMaxLength(PostRules.LongestTask);
        table.Property(o => o.Address).HasMaxLength(EmployerOffer.LongestAddress);
        table.Property(o => o.MeetingPoint).HasMaxLength(EmployerOffer.LongestAddress);
        table.Property(o => o.Bring).HasMaxLength(EmployerOffer.LongestAddress);
        table.Property(o => o.Why).HasMaxLength(EmployerOffer.LongestReason);
        table.ToTable(t =>
        {
            t.HasCheckConstraint("places_age_and_minutes", "places BETWEEN 1 AND 50 AND asked_age >= 13 AND daily_minutes BETWEEN 15 AND 480");
            t.HasCheckConstraint("who_waits_is_promised_an_answer", "(state = 'Offered') = (promised_on IS NOT NULL)");
            t.HasCheckConstraint("a_no_says_why", "state NOT IN ('ReturnedToEmployer', 'Declined') OR why IS NOT NULL");
        });
    }
}

/// <summary>A period in which an employer would take pupils.</summary>
public sealed class OfferPeriod : Row
{
    public required Guid OfferId { get; init; }

    public required Guid PeriodId { get; init; }
}

/// <summary>A danger of a post, and what is done about it.</summary>
public sealed class PostHazard : Row
{
    public const int LongestDone = 200;

    public required Guid OfferId { get; init; }

    public required Hazard Hazard { get; init; }

    public required string Done { get; set; }
}

/// <summary>Something that one learns at a post.</summary>
public sealed class PostSkill : Row
{
    public required Guid OfferId { get; init; }

    public required string ConceptUri { get; init; }
}

internal sealed class OfferPeriodTable : CityTable<OfferPeriod>
{
    public override void Configure(EntityTypeBuilder<OfferPeriod> table)
    {
        table.HasIndex(p => new { p.OfferId, p.PeriodId }).IsUnique();
        table.HasOne<EmployerOffer>().WithMany().HasForeignKey(p => p.OfferId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Period>().WithMany().HasForeignKey(p => p.PeriodId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PostHazardTable : CityTable<PostHazard>
{
    public override void Configure(EntityTypeBuilder<PostHazard> table)
    {
        table.HasIndex(h => new { h.OfferId, h.Hazard }).IsUnique();
        table.HasOne<EmployerOffer>().WithMany().HasForeignKey(h => h.OfferId).OnDelete(DeleteBehavior.Cascade);
        table.Property(h => h.Done).HasMaxLength(PostHazard.LongestDone);
    }
}

internal sealed class PostSkillTable : CityTable<PostSkill>
{
    public override void Configure(EntityTypeBuilder<PostSkill> table)
    {
        table.HasIndex(s => new { s.OfferId, s.ConceptUri }).IsUnique();
        table.HasOne<EmployerOffer>().WithMany().HasForeignKey(s => s.OfferId).OnDelete(DeleteBehavior.Cascade);
    }
}
