using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Skills;

/// <summary>Somebody asks one named person to confirm one skill; that person sees this skill and no other.</summary>
public sealed class ProofRequest : Row
{
    public Guid HeldSkillId { get; set; }

    [Personal("skills.personal.request", SkillPurposes.Passport, SkillKeeps.UntilTakenOut)]
    public Guid ConfirmerId { get; set; }

    /// <summary>UTC; a declined request stays, so that it is not asked twice in silence.</summary>
    [Personal("skills.personal.request", SkillPurposes.Passport, SkillKeeps.UntilTakenOut)]
    public DateTime? DeclinedAt { get; set; }

    /// <summary>UTC.</summary>
    [Personal("skills.personal.request", SkillPurposes.Passport, SkillKeeps.UntilTakenOut)]
    public DateTime? ConfirmedAt { get; set; }
}

internal sealed class ProofRequestTable : CityTable<ProofRequest>
{
    public override void Configure(EntityTypeBuilder<ProofRequest> table)
    {
        table.HasIndex(r => new { r.HeldSkillId, r.ConfirmerId }).IsUnique();
        table.HasIndex(r => r.ConfirmerId);
        table.HasOne<HeldSkill>().WithMany().HasForeignKey(r => r.HeldSkillId).OnDelete(DeleteBehavior.Cascade);
    }
}
