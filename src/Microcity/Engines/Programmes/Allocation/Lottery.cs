using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Programmes;

/// <summary>The lottery of one call: a secret committed to when it opens, the public drawing that completes it, and the seed of both (allocation 2).</summary>
public sealed class Lottery : Row
{
    public const int LongestSource = 120;
    public const int LongestValue = 80;

    public required Guid CallId { get; init; }

    /// <summary>The name of a public drawing that nobody here controls.</summary>
    public required string Source { get; set; }

    /// <summary>The local day of that drawing.</summary>
    public required DateOnly DrawnOn { get; set; }

    /// <summary>Null until the call is opened.</summary>
    public string? Commit { get; set; }

    /// <summary>The secret, closed; shown to nobody before the draw.</summary>
    public string? ClosedSecret { get; set; }

    /// <summary>SHA-256 of the tickets that take part; null until the call is sealed.</summary>
    public string? TicketsSha256 { get; set; }

    /// <summary>As the first person entered it; the second must enter the same.</summary>
    public string? FirstValue { get; set; }

    public Guid? FirstById { get; set; }

    public Guid? SecondById { get; set; }

    /// <summary>Both agreed; from here on it never changes.</summary>
    public string? PublicValue { get; set; }
}

internal sealed class LotteryTable : CityTable<Lottery>
{
    public override void Configure(EntityTypeBuilder<Lottery> table)
    {
        table.HasIndex(l => l.CallId).IsUnique();
        table.HasOne<Call>().WithMany().HasForeignKey(l => l.CallId).OnDelete(DeleteBehavior.Cascade);
        table.Property(l => l.Source).HasMaxLength(Lottery.LongestSource);
        table.Property(l => l.FirstValue).HasMaxLength(Lottery.LongestValue);
        table.Property(l => l.PublicValue).HasMaxLength(Lottery.LongestValue);
        table.ToTable(t =>
        {
            t.HasCheckConstraint("two_people_enter_the_value", "public_value IS NULL OR (first_value = public_value AND first_by_id <> second_by_id)");
            t.HasCheckConstraint("a_value_needs_the_tickets", "first_value IS NULL OR tickets_sha256 IS NOT NULL");
            t.HasCheckConstraint("a_commitment_has_its_secret", "(\"commit\" IS NULL) = (closed_secret IS NULL)");
        });
    }
}
