using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Programmes;

public enum DecisionKind { Awarded, Reserve, NotAwarded, NotEligible }

/// <summary>What the city decided about one application of a call chosen by review. What the ranking recommended stays beside it (V16).</summary>
public sealed class Decision : Row
{
    public const int LongestReason = 2_000;

    public required Guid CallId { get; init; }

    public required Guid ApplicationId { get; init; }

    [Personal("programmes.personal.decision", ApplicationRules.Purpose, "programmes.keep.application")]
    public required DecisionKind Kind { get; set; }

    /// <summary>Awarded; 0 without an award.</summary>
    [Personal("programmes.personal.decision", ApplicationRules.Purpose, "programmes.keep.application")]
    public required long Cents { get; set; }

    /// <summary>What the frozen ranking, or a failed rule, says.</summary>
    [Personal("programmes.personal.decision", ApplicationRules.Purpose, "programmes.keep.application")]
    public required DecisionKind Recommended { get; init; }

    [Personal("programmes.personal.decision", ApplicationRules.Purpose, "programmes.keep.application")]
    public required long RecommendedCents { get; init; }

    /// <summary>Why it is another than recommended; null where it is the same.</summary>
    [Personal("programmes.personal.decision", ApplicationRules.Purpose, "programmes.keep.application")]
    public string? Departure { get; internal set; }

    /// <summary>The last local day to object.</summary>
    public required DateOnly ObjectUntil { get; init; }

    public required Guid? DecidedById { get; init; }
}

internal sealed class DecisionTable : CityTable<Decision>
{
    public override void Configure(EntityTypeBuilder<Decision> table)
    {
        table.HasIndex(d => d.ApplicationId).IsUnique();
        table.HasIndex(d => d.CallId);
        table.HasOne<Call>().WithMany().HasForeignKey(d => d.CallId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Application>().WithMany().HasForeignKey(d => d.ApplicationId).OnDelete(DeleteBehavior.Cascade);
        table.Property(d => d.Departure).HasMaxLength(Decision.LongestReason);
        table.ToTable(t =>
        {
            t.HasCheckConstraint("an_award_has_an_amount", "(kind = 'Awarded') = (cents > 0) AND cents >= 0");
            t.HasCheckConstraint("a_departure_says_why", "(kind = recommended AND cents = recommended_cents) OR length(departure) >= 60");
        });
    }
}
