using Microcity.Matching;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Programmes;

/// <summary>What reviewers know about whose application it is (V4).</summary>
public enum BlindMode { Open, ApplicantHidden }

/// <summary>How a call is chosen by review. Its rules are part of the rule sheet and frozen with it.</summary>
public sealed class ReviewPlan : Row
{
    public required Guid CallId { get; init; }

    /// <summary>Criteria, weights, thresholds, quorum, ladder, line and budget, as <see cref="RankingInput"/> writes them without applications.</summary>
    public required string Rules { get; set; }

    public required BlindMode Blind { get; set; }

    /// <summary>The last local day for reviews.</summary>
    public required DateOnly DueOn { get; set; }

    /// <summary>Months to object to a decision.</summary>
    public int ObjectMonths { get; set; } = 1;

    public RankingRules Read() => RankingInput.Read(Rules).Rules;

    public static string Write(RankingRules rules) => RankingInput.Of(rules, []).Text();
}

internal sealed class ReviewPlanTable : CityTable<ReviewPlan>
{
    public override void Configure(EntityTypeBuilder<ReviewPlan> table)
    {
        table.HasIndex(p => p.CallId).IsUnique();
        table.HasOne<Call>().WithMany().HasForeignKey(p => p.CallId).OnDelete(DeleteBehavior.Restrict);
        table.ToTable(t => t.HasCheckConstraint("months_to_object", "object_months BETWEEN 1 AND 12"));
    }
}
