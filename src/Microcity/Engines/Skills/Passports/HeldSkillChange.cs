using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Skills;

public enum SkillChange { Added, LevelSet, Confirmed, CredentialRecorded, CredentialRevoked, Dropped }

/// <summary>What happened to a skill in a passport: rows are added and never changed; they go with the passport.</summary>
public sealed class HeldSkillChange
{
    public Guid Id { get; init; }
    public Guid PassportId { get; init; }

    /// <summary>The row may be gone since.</summary>
    public Guid HeldSkillId { get; init; }

    [Personal("skills.personal.change", SkillPurposes.Passport, Keeps.UntilErased)]
    public required string ConceptUri { get; init; }

    [Personal("skills.personal.change", SkillPurposes.Passport, Keeps.UntilErased)]
    public SkillChange What { get; init; }

    /// <summary>After the change.</summary>
    [Personal("skills.personal.change", SkillPurposes.Passport, Keeps.UntilErased)]
    public int? Level { get; init; }

    /// <summary>UTC.</summary>
    [Personal("skills.personal.change", SkillPurposes.Passport, Keeps.UntilErased)]
    public DateTime At { get; init; }

    /// <summary>The person who did it; null for a part of the program.</summary>
    [Personal("skills.personal.change", SkillPurposes.Passport, Keeps.UntilErased)]
    public Guid? By { get; init; }

    internal static HeldSkillChange Of(HeldSkill skill, SkillChange what, DateTime now, Guid? by) => new()
    {
        Id = Ids.Next(now),
        PassportId = skill.PassportId,
        HeldSkillId = skill.Id,
        ConceptUri = skill.ConceptUri,
        What = what,
        Level = skill.Level,
        At = now,
        By = by,
    };
}

internal sealed class HeldSkillChangeTable : CityTable<HeldSkillChange>
{
    public override void Configure(EntityTypeBuilder<HeldSkillChange> table)
    {
        table.Property(c => c.Id).ValueGeneratedNever();
        table.Property(c => c.ConceptUri).HasMaxLength(200);
        table.HasIndex(c => new { c.PassportId, c.At });
        table.HasOne<Passport>().WithMany().HasForeignKey(c => c.PassportId).OnDelete(DeleteBehavior.Cascade);
    }
}
