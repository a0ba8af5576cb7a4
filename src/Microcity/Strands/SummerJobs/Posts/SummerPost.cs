using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Post = Microcity.Programmes.Post;

namespace Microcity.SummerJobs;

/// <summary>What is special about a post of a summer: an accepted offer in one period.</summary>
public sealed class SummerPost : Row
{
    public required Guid PostId { get; init; }

    public required Guid OfferId { get; init; }

    public required Guid PeriodId { get; init; }

    /// <summary>Of the city or one of its bodies.</summary>
    public required bool Municipal { get; init; }

    /// <summary>On the first working day, with the dangers looked at (P2).</summary>
    public required int LeastAge { get; set; }

    public required int DailyMinutes { get; set; }

    public required bool ShorterDaysOk { get; set; }

    /// <summary>Local, of each day.</summary>
    public required TimeOnly StartsAt { get; set; }

    public required bool Stem { get; init; }

    public required Funding Funding { get; init; }

    public required string Address { get; set; }

    public string? MeetingPoint { get; set; }

    public string? Bring { get; set; }
}

internal sealed class SummerPostTable : CityTable<SummerPost>
{
    public override void Configure(EntityTypeBuilder<SummerPost> table)
    {
        table.HasIndex(p => p.PostId).IsUnique();
        table.HasIndex(p => new { p.OfferId, p.PeriodId }).IsUnique();
        table.HasIndex(p => p.PeriodId);
        table.HasOne<Post>().WithMany().HasForeignKey(p => p.PostId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<EmployerOffer>().WithMany().HasForeignKey(p => p.OfferId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Period>().WithMany().HasForeignKey(p => p.PeriodId).OnDelete(DeleteBehavior.Restrict);
        table.Property(p => p.Address).HasMaxLength(EmployerOffer.LongestAddress);
        table.Property(p => p.MeetingPoint).HasMaxLength(EmployerOffer.LongestAddress);
        table.Property(p => p.Bring).HasMaxLength(EmployerOffer.LongestAddress);
        table.ToTable(t => t.HasCheckConstraint("age_and_minutes", "least_age >= 13 AND daily_minutes BETWEEN 15 AND 480"));
    }
}
