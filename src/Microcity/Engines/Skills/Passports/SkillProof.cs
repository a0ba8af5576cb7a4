using Microcity.Matching;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Skills;

/// <summary>One reason to believe a held skill; the passport shows the strongest that is valid.</summary>
public sealed class SkillProof : Row
{
    public Guid HeldSkillId { get; set; }

    [Personal("skills.personal.held", SkillPurposes.Passport, SkillKeeps.UntilTakenOut)]
    public Proof Kind { get; set; }

    /// <summary>The certificate, induction or course behind a credential, as its strand names it.</summary>
    public Guid? CredentialId { get; set; }

    /// <summary>The person or organisation that gave it.</summary>
    [Personal("skills.personal.held", SkillPurposes.Passport, SkillKeeps.UntilTakenOut)]
    public Guid? By { get; set; }

    /// <summary>UTC.</summary>
    [Personal("skills.personal.held", SkillPurposes.Passport, SkillKeeps.UntilTakenOut)]
    public DateTime At { get; set; }

    /// <summary>The first day it no longer counts.</summary>
    [Personal("skills.personal.held", SkillPurposes.Passport, SkillKeeps.UntilTakenOut)]
    public DateOnly? ExpiresOn { get; set; }

    /// <summary>UTC; taken back by who gave it.</summary>
    public DateTime? RevokedAt { get; set; }

    [Personal("skills.personal.held", SkillPurposes.Passport, SkillKeeps.UntilTakenOut)]
    public string Note { get; set; } = "";
}

internal sealed class SkillProofTable : CityTable<SkillProof>
{
    public override void Configure(EntityTypeBuilder<SkillProof> table)
    {
        table.HasIndex(p => p.HeldSkillId);
        table.HasIndex(p => p.CredentialId);
        table.HasOne<HeldSkill>().WithMany().HasForeignKey(p => p.HeldSkillId).OnDelete(DeleteBehavior.Cascade);
        table.Property(p => p.Note).HasMaxLength(300);
    }
}
