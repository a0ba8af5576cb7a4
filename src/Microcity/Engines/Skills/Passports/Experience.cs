using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Skills;

public enum ExperienceKind { Job, Unpaid, Study, Hobby, Cv }

/// <summary>Something a person did, in their own words; the skills found in it wait as suggestions.</summary>
public sealed class Experience : Row
{
    public Guid PassportId { get; set; }

    [Personal("skills.personal.experience", SkillPurposes.Passport, SkillKeeps.UntilTakenOut)]
    public ExperienceKind Kind { get; set; }

    [Personal("skills.personal.experience", SkillPurposes.Passport, SkillKeeps.UntilTakenOut)]
    public string Title { get; set; } = "";

    [Personal("skills.personal.experience", SkillPurposes.Passport, SkillKeeps.UntilTakenOut)]
    public string? OccupationUri { get; set; }

    [Personal("skills.personal.experience", SkillPurposes.Passport, SkillKeeps.UntilTakenOut)]
    public DateOnly? From { get; set; }

    [Personal("skills.personal.experience", SkillPurposes.Passport, SkillKeeps.UntilTakenOut)]
    public DateOnly? To { get; set; }

    /// <summary>At most 20,000 signs; empty 30 days after it was written, when only the quoted words of accepted skills stay.</summary>
    [Personal("skills.personal.text", SkillPurposes.Passport, SkillKeeps.Text)]
    public string Text { get; set; } = "";

    [Personal("skills.personal.experience", SkillPurposes.Passport, SkillKeeps.UntilTakenOut)]
    public required string Language { get; set; }
}

internal sealed class ExperienceTable : CityTable<Experience>
{
    public override void Configure(EntityTypeBuilder<Experience> table)
    {
        table.HasIndex(e => e.PassportId);
        table.HasIndex(e => e.CreatedAt);
        table.HasOne<Passport>().WithMany().HasForeignKey(e => e.PassportId).OnDelete(DeleteBehavior.Cascade);
        table.Property(e => e.Title).HasMaxLength(ExperienceRules.LongestTitle);
        table.Property(e => e.OccupationUri).HasMaxLength(200);
        table.Property(e => e.Text).HasMaxLength(ExperienceRules.LongestText);
        table.Property(e => e.Language).HasMaxLength(3);
    }
}
