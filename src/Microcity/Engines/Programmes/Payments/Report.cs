using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Programmes;

public enum ReportState { Due, Submitted, Returned, Accepted }

/// <summary>What was done with the money, and what it cost; once accepted, the rest is paid or given back.</summary>
public sealed class Report : Row
{
    public const int LongestText = 10_000;

    public required Guid AgreementId { get; init; }

    /// <summary>Local day.</summary>
    public required DateOnly DueOn { get; init; }

    [Personal("programmes.personal.report", AgreementRules.Purpose, "programmes.keep.agreement")]
    public ReportState State { get; internal set; }

    [Personal("programmes.personal.report", AgreementRules.Purpose, "programmes.keep.agreement")]
    public string? Text { get; internal set; }

    [Personal("programmes.personal.report", AgreementRules.Purpose, "programmes.keep.agreement")]
    public long? CostCents { get; internal set; }

    /// <summary>Of the cost, in cents.</summary>
    [Personal("programmes.personal.report", AgreementRules.Purpose, "programmes.keep.agreement")]
    public long? AcceptedCents { get; internal set; }

    /// <summary>In cents; what was paid too much, which is a case of its own.</summary>
    [Personal("programmes.personal.report", AgreementRules.Purpose, "programmes.keep.agreement")]
    public long RepayCents { get; internal set; }

    /// <summary>What is missing, in the officer's words.</summary>
    [Personal("programmes.personal.report", AgreementRules.Purpose, "programmes.keep.agreement")]
    public string? Why { get; internal set; }
}

internal sealed class ReportTable : CityTable<Report>
{
    public override void Configure(EntityTypeBuilder<Report> table)
    {
        table.HasIndex(r => r.AgreementId).IsUnique();
        table.HasIndex(r => new { r.State, r.DueOn });
        table.HasOne<Agreement>().WithMany().HasForeignKey(r => r.AgreementId).OnDelete(DeleteBehavior.Cascade);
        table.Property(r => r.Text).HasMaxLength(Report.LongestText);
        table.Property(r => r.Why).HasMaxLength(Agreement.LongestWhy);
        table.ToTable(t =>
        {
            t.HasCheckConstraint("what_was_sent_has_words_and_cost", "state = 'Due' OR (text IS NOT NULL AND cost_cents IS NOT NULL AND cost_cents >= 0)");
            t.HasCheckConstraint("accepted_is_within_the_cost", "(state = 'Accepted') = (accepted_cents IS NOT NULL) AND (accepted_cents IS NULL OR accepted_cents BETWEEN 0 AND cost_cents)");
            t.HasCheckConstraint("a_returned_one_says_why", "state <> 'Returned' OR why IS NOT NULL");
        });
    }
}
