using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Programmes;

public enum AgreementState { Draft, OutForSignature, Signed, Amending, Ended, Refused, Expired }

/// <summary>What several people sign about one application. Each change of its text is a version of its own, with signatures of its own.</summary>
public sealed class Agreement : Row
{
    public const int LongestWhy = 300;

    public required Guid ApplicationId { get; init; }

    [Personal("programmes.personal.agreement", AgreementRules.Purpose, "programmes.keep.agreement")]
    public AgreementState State { get; internal set; }

    /// <summary>The version that is written or signed now, from 1.</summary>
    public int Latest { get; internal set; } = 1;

    /// <summary>The version that everybody signed; it counts while a later one is being signed.</summary>
    public int? InForce { get; internal set; }

    /// <summary>The last local day on which it can be signed.</summary>
    public required DateOnly SignBy { get; set; }

    /// <summary>In cents; null where no money was awarded.</summary>
    [Personal("programmes.personal.award", AgreementRules.Purpose, "programmes.keep.agreement")]
    public long? AwardCents { get; init; }

    /// <summary>Of accepted cost, in basis points; null where no money was awarded.</summary>
    public int? RateBasisPoints { get; init; }

    /// <summary>Of the award, in basis points, paid once all have signed.</summary>
    public int AdvanceBasisPoints { get; init; }

    /// <summary>The local day on which the report about the money is due; null where none is.</summary>
    public DateOnly? ReportOn { get; init; }

    /// <summary>UTC; since when it waits for signatures.</summary>
    public DateTime? SentAt { get; internal set; }

    /// <summary>Why a signer would not sign, in their words.</summary>
    [Personal("programmes.personal.agreement", AgreementRules.Purpose, "programmes.keep.agreement")]
    public string? Why { get; internal set; }
}

/// <summary>One wording of an agreement; never changed once it is out for signature.</summary>
public sealed class AgreementVersion : Row
{
    public const int Longest = 20_000;

    public required Guid AgreementId { get; init; }

    /// <summary>From 1.</summary>
    public required int No { get; init; }

    /// <summary>Markdown by language, as <see cref="CanonicalJson"/>; the city's own language is the one that binds.</summary>
    [Personal("programmes.personal.agreement", AgreementRules.Purpose, "programmes.keep.agreement")]
    public required string Texts { get; set; }

    /// <summary>SHA-256 of the texts: what is signed.</summary>
    [Personal("programmes.personal.agreement", AgreementRules.Purpose, "programmes.keep.agreement")]
    public required string Sha256 { get; set; }

    public List<Signature> Signatures { get; init; } = [];
}

internal sealed class AgreementTable : CityTable<Agreement>
{
    public override void Configure(EntityTypeBuilder<Agreement> table)
    {
        table.HasIndex(a => a.ApplicationId).IsUnique().HasFilter("state IN ('Draft', 'OutForSignature', 'Signed', 'Amending')").HasDatabaseName("ix_programmes_agreement_one_living");
        table.HasIndex(a => a.State);
        table.HasOne<Application>().WithMany().HasForeignKey(a => a.ApplicationId).OnDelete(DeleteBehavior.Cascade);
        table.Property(a => a.Why).HasMaxLength(Agreement.LongestWhy);
        table.ToTable(t =>
        {
            t.HasCheckConstraint("what_counts_was_signed_by_all", "(state IN ('Signed', 'Amending', 'Ended')) = (in_force IS NOT NULL)");
            t.HasCheckConstraint("in_force_is_a_version", "latest >= 1 AND (in_force IS NULL OR in_force BETWEEN 1 AND latest)");
            t.HasCheckConstraint("a_refused_one_says_why", "state <> 'Refused' OR why IS NOT NULL");
            t.HasCheckConstraint("an_award_has_its_rate", "(award_cents IS NULL) = (rate_basis_points IS NULL) AND (award_cents IS NULL OR award_cents > 0)");
            t.HasCheckConstraint("shares_of_a_whole", "advance_basis_points BETWEEN 0 AND 10000 AND (rate_basis_points IS NULL OR rate_basis_points BETWEEN 1 AND 10000)");
        });
    }
}

internal sealed class AgreementVersionTable : CityTable<AgreementVersion>
{
    public override void Configure(EntityTypeBuilder<AgreementVersion> table)
    {
        table.HasIndex(v => new { v.AgreementId, v.No }).IsUnique();
        table.HasOne<Agreement>().WithMany().HasForeignKey(v => v.AgreementId).OnDelete(DeleteBehavior.Cascade);
        table.HasMany(v => v.Signatures).WithOne().HasForeignKey(s => s.AgreementVersionId).OnDelete(DeleteBehavior.Cascade);
        table.Property(v => v.Texts).HasMaxLength(2 * AgreementVersion.Longest);
        table.Property(v => v.Sha256).HasMaxLength(64);
    }
}
