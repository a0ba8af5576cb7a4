using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Programmes;

public enum PaymentKind { Advance, Final }

/// <summary>Money asked for under an agreement: checked by one, approved by another, paid.</summary>
public sealed class PaymentRequest : Row
{
    public required Guid AgreementId { get; init; }

    [Personal("programmes.personal.payment", AgreementRules.Purpose, "programmes.keep.agreement")]
    public required PaymentKind Kind { get; init; }

    [Personal("programmes.personal.payment", AgreementRules.Purpose, "programmes.keep.agreement")]
    public required long Cents { get; init; }

    [Personal("programmes.personal.payment", AgreementRules.Purpose, "programmes.keep.agreement")]
    public PaymentState State { get; internal set; }

    /// <summary>Where it is paid to, as an IBAN without blanks; null until it is known, and until then nothing is checked.</summary>
    [Personal("programmes.personal.account", AgreementRules.Purpose, "programmes.keep.agreement")]
    public string? Account { get; internal set; }

    /// <summary>Why it went back, in the words of whoever sent it back; null while it waits for the city.</summary>
    [Personal("programmes.personal.payment", AgreementRules.Purpose, "programmes.keep.agreement")]
    public string? Why { get; internal set; }

    public Guid? CheckedById { get; internal set; }

    public Guid? ApprovedById { get; internal set; }

    /// <summary>Local day.</summary>
    [Personal("programmes.personal.payment", AgreementRules.Purpose, "programmes.keep.agreement")]
    public DateOnly? PaidOn { get; internal set; }

    public List<PaymentRun> Runs { get; init; } = [];

    public IReadOnlyList<ClockRun> Clock => [.. Runs.OrderBy(r => r.From).ThenBy(r => r.Until ?? DateOnly.MaxValue).Select(r => new ClockRun(r.From, r.Until))];
}

/// <summary>Local days between which a request waited for the city.</summary>
public sealed class PaymentRun : Row
{
    public Guid PaymentRequestId { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Null while it waits.</summary>
    public DateOnly? Until { get; internal set; }
}

internal sealed class PaymentRequestTable : CityTable<PaymentRequest>
{
    public override void Configure(EntityTypeBuilder<PaymentRequest> table)
    {
        table.HasIndex(p => new { p.AgreementId, p.Kind }).IsUnique();
        table.HasIndex(p => p.State);
        table.HasOne<Agreement>().WithMany().HasForeignKey(p => p.AgreementId).OnDelete(DeleteBehavior.Cascade);
        table.HasMany(p => p.Runs).WithOne().HasForeignKey(r => r.PaymentRequestId).OnDelete(DeleteBehavior.Cascade);
        table.Property(p => p.Account).HasMaxLength(BankAccount.Longest);
        table.Property(p => p.Why).HasMaxLength(Agreement.LongestWhy);
        table.Ignore(p => p.Clock);
        table.ToTable(t =>
        {
            t.HasCheckConstraint("nobody_approves_what_they_checked", "checked_by_id IS NULL OR approved_by_id IS NULL OR checked_by_id <> approved_by_id");
            t.HasCheckConstraint("no_payment_of_nothing", "cents > 0");
            t.HasCheckConstraint("checked_by_somebody_to_somewhere", "state = 'Requested' OR (checked_by_id IS NOT NULL AND account IS NOT NULL)");
            t.HasCheckConstraint("approved_by_somebody", "state IN ('Requested', 'Checked') OR approved_by_id IS NOT NULL");
            t.HasCheckConstraint("paid_on_a_day", "(state IN ('Paid', 'Bounced')) = (paid_on IS NOT NULL)");
        });
    }
}

internal sealed class PaymentRunTable : CityTable<PaymentRun>
{
    public override void Configure(EntityTypeBuilder<PaymentRun> table)
    {
        table.HasIndex(r => r.PaymentRequestId).IsUnique().HasFilter("until IS NULL").HasDatabaseName("ix_programmes_payment_run_one_open");
        table.ToTable(t => t.HasCheckConstraint("it_ends_after_it_began", "until IS NULL OR until >= \"from\""));
    }
}
