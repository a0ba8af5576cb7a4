using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Skills;

/// <summary>
/// What somebody without an account said they can do, found again by a code on paper or screen. No name and no typed text is in
/// it; 90 days unused, and it goes.
/// </summary>
public sealed class Draft : Row
{
    /// <summary>SHA-256 of the code's 12 base-32 signs.</summary>
    [Personal("skills.personal.draft", SkillPurposes.Match, SkillKeeps.Draft, export: false)]
    public required byte[] CodeHash { get; set; }

    /// <summary>JSON list of <see cref="KnownSkill"/>.</summary>
    [Personal("skills.personal.draft", SkillPurposes.Match, SkillKeeps.Draft, export: false)]
    public required string Skills { get; set; }

    [Personal("skills.personal.draft", SkillPurposes.Match, SkillKeeps.Draft, export: false)]
    public Wishes Wishes { get; set; } = new();

    public DateTime LastUsedAt { get; set; }
}

internal sealed class DraftTable : CityTable<Draft>
{
    public override void Configure(EntityTypeBuilder<Draft> table)
    {
        table.HasIndex(d => d.CodeHash).IsUnique();
        table.HasIndex(d => d.LastUsedAt);
        table.Property(d => d.Wishes).HasConversion(Wishes.AsJson);
    }
}
