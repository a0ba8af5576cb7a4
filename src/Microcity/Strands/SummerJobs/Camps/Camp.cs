using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Post = Microcity.Programmes.Post;

namespace Microcity.SummerJobs;

/// <summary>What is special about a post that is a camp.</summary>
public sealed class Camp : Row
{
    public const int LongestPlace = 80;

    public required Guid PostId { get; init; }

    public required DateOnly FirstDay { get; set; }

    public required DateOnly LastDay { get; set; }

    /// <summary>Local, of each day.</summary>
    public required TimeOnly From { get; set; }

    public required TimeOnly To { get; set; }

    public required string Place { get; set; }

    /// <summary>Years reached in the year of the camp.</summary>
    public required int MinAge { get; set; }

    public required int MaxAge { get; set; }

    /// <summary>What a family pays; 0 for nothing.</summary>
    public required int CostCents { get; set; }
}

internal sealed class CampTable : CityTable<Camp>
{
    public override void Configure(EntityTypeBuilder<Camp> table)
    {
        table.HasIndex(c => c.PostId).IsUnique();
        table.HasOne<Post>().WithMany().HasForeignKey(c => c.PostId).OnDelete(DeleteBehavior.Cascade);
        table.Property(c => c.Place).HasMaxLength(Camp.LongestPlace);
        table.ToTable(t => t.HasCheckConstraint("days_ages_and_cost", "first_day <= last_day AND min_age >= 5 AND min_age <= max_age AND max_age <= 25 AND cost_cents >= 0"));
    }
}
