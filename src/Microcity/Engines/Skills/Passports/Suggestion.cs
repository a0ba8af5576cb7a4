using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Skills;

public enum SuggestionState { Waiting, Accepted, Rejected }

/// <summary>A skill that a text speaks of; it enters the passport only when the person says so.</summary>
public sealed class Suggestion : Row
{
    public const int LongestQuote = 80;

    public Guid PassportId { get; set; }

    public Guid ExperienceId { get; set; }

    [Personal("skills.personal.suggestion", SkillPurposes.Passport, SkillKeeps.Suggestion)]
    public required string ConceptUri { get; set; }

    /// <summary>Offsets of the words in the text, in UTF-16; both 0 where they stand in the title.</summary>
    public int Start { get; set; }

    public int End { get; set; }

    /// <summary>1/10,000.</summary>
    public int Score { get; set; }

    /// <summary>Not named itself: usual in the work that is.</summary>
    public bool Usual { get; set; }

    /// <summary>The words it came from; empty once rejected and the text gone.</summary>
    [Personal("skills.personal.suggestion", SkillPurposes.Passport, SkillKeeps.Suggestion)]
    public string Quote { get; set; } = "";

    /// <summary>SHA-256 of the folded words: a rejected skill is not offered for them again.</summary>
    [Personal("skills.personal.suggestion", SkillPurposes.Passport, SkillKeeps.Suggestion)]
    public required byte[] WordsHash { get; set; }

    [Personal("skills.personal.suggestion", SkillPurposes.Passport, SkillKeeps.Suggestion)]
    public SuggestionState State { get; set; }

    /// <summary>UTC.</summary>
    [Personal("skills.personal.suggestion", SkillPurposes.Passport, SkillKeeps.Suggestion)]
    public DateTime? DecidedAt { get; set; }
}

internal sealed class SuggestionTable : CityTable<Suggestion>
{
    public override void Configure(EntityTypeBuilder<Suggestion> table)
    {
        table.HasIndex(s => new { s.ExperienceId, s.ConceptUri }).IsUnique();
        table.HasIndex(s => new { s.PassportId, s.State });
        table.HasOne<Experience>().WithMany().HasForeignKey(s => s.ExperienceId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Passport>().WithMany().HasForeignKey(s => s.PassportId).OnDelete(DeleteBehavior.Cascade);
        table.Property(s => s.ConceptUri).HasMaxLength(200);
        table.Property(s => s.Quote).HasMaxLength(Suggestion.LongestQuote);
    }
}
