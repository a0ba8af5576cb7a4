using Microcity.Platform;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>How somebody signed.</summary>
public enum SignatureMethod
{
    /// <summary>With their account, having just shown who they are.</summary>
    Account,

    /// <summary>On paper, which an officer saw and entered.</summary>
    Paper,
}

/// <summary>A place for one name under one version of an agreement, and what stands there.</summary>
public sealed class Signature : Row
{
    public const int LongestRole = 20;

    public Guid AgreementVersionId { get; init; }

    /// <summary>What they are in the agreement, such as <c>guardian</c>; see <see cref="Signer"/>.</summary>
    [Personal("programmes.personal.signature", AgreementRules.Purpose, "programmes.keep.agreement")]
    public required string Role { get; init; }

    /// <summary>Whoever has a lower one signs first; equal ones in any order.</summary>
    public required int Position { get; init; }

    /// <summary>Whose name it is; null where anybody who may can sign for an organisation or the city.</summary>
    public Guid? SignerId { get; init; }

    /// <summary>For whom somebody signs who may; null for a person and for the city.</summary>
    public Guid? OrganisationId { get; init; }

    [Personal("programmes.personal.signature", AgreementRules.Purpose, "programmes.keep.agreement")]
    public SignatureMethod? Method { get; internal set; }

    /// <summary>UTC.</summary>
    [Personal("programmes.personal.signature", AgreementRules.Purpose, "programmes.keep.agreement")]
    public DateTime? SignedAt { get; internal set; }

    /// <summary>Who signed, or whose name stands on the paper; null where it is not known any more.</summary>
    public Guid? SignedById { get; internal set; }

    /// <summary>The officer who entered a paper.</summary>
    public Guid? EnteredById { get; internal set; }

    /// <summary>SHA-256 of the text that was signed.</summary>
    [Personal("programmes.personal.signature", AgreementRules.Purpose, "programmes.keep.agreement")]
    public string? Sha256 { get; internal set; }
}

internal sealed class SignatureTable : CityTable<Signature>
{
    public override void Configure(EntityTypeBuilder<Signature> table)
    {
        table.HasIndex(s => new { s.AgreementVersionId, s.Role }).IsUnique();
        table.HasIndex(s => s.SignerId);
        table.HasIndex(s => s.OrganisationId);
        table.Property(s => s.Role).HasMaxLength(Signature.LongestRole);
        table.Property(s => s.Sha256).HasMaxLength(64);
        table.ToTable(t =>
        {
            t.HasCheckConstraint("signed_is_whole", "(signed_at IS NULL) = (method IS NULL) AND (signed_at IS NULL) = (sha256 IS NULL)");
            t.HasCheckConstraint("paper_has_who_entered_it", "method IS NULL OR method <> 'Paper' OR entered_by_id IS NOT NULL");
            t.HasCheckConstraint("for_oneself_or_for_an_organisation", "signer_id IS NULL OR organisation_id IS NULL");
        });
    }
}
