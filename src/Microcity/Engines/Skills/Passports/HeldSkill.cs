using Microcity.Matching;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Skills;

/// <summary>One concept in one passport, with the strongest proof that is valid now.</summary>
public sealed class HeldSkill : Row
{
    public Guid PassportId { get; set; }

    /// <summary>The concept's identity; its ordinal exists only inside one compiled skills list.</summary>
    [Personal("skills.personal.held", SkillPurposes.Passport, SkillKeeps.UntilTakenOut)]
    public required string ConceptUri { get; set; }

    /// <summary>1 starting, 2 with help, 3 on my own, 4 can teach it; null if not said.</summary>
    [Personal("skills.personal.held", SkillPurposes.Passport, SkillKeeps.UntilTakenOut)]
    public int? Level { get; set; }

    [Personal("skills.personal.held", SkillPurposes.Passport, SkillKeeps.UntilTakenOut)]
    public Proof Proof { get; set; }

    /// <summary>The person or organisation behind a proof that is not the holder's own word.</summary>
    [Personal("skills.personal.held", SkillPurposes.Passport, SkillKeeps.UntilTakenOut)]
    public Guid? ProofBy { get; set; }

    [Personal("skills.personal.held", SkillPurposes.Passport, SkillKeeps.UntilTakenOut)]
    public DateTime? ProofAt { get; set; }

    /// <summary>The first day the proof no longer counts; from then on the next strongest one does.</summary>
    [Personal("skills.personal.held", SkillPurposes.Passport, SkillKeeps.UntilTakenOut)]
    public DateOnly? ExpiresOn { get; set; }
}

internal sealed class HeldSkillTable : CityTable<HeldSkill>
{
    public override void Configure(EntityTypeBuilder<HeldSkill> table)
    {
        table.HasIndex(h => new { h.PassportId, h.ConceptUri }).IsUnique();
        table.HasOne<Passport>().WithMany().HasForeignKey(h => h.PassportId).OnDelete(DeleteBehavior.Cascade);
        table.Property(h => h.ConceptUri).HasMaxLength(200);
        table.ToTable(t => t.HasCheckConstraint("level_1_to_4", "level IS NULL OR level BETWEEN 1 AND 4"));
    }
}
