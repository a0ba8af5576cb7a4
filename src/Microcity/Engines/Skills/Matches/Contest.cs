using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Skills;

/// <summary>"This is not right": a person asks for a human look at one match, and gets an answer by a date (T53).</summary>
public sealed class Contest : Row
{
    /// <summary>At most so many signs to write and to answer.</summary>
    public const int LongestText = 1_000;

    public Guid PersonId { get; init; }

    [Personal("skills.personal.contest", SkillPurposes.Match, Keeps.UntilErased)]
    public Guid OpportunityId { get; init; }

    /// <summary>What the person wrote; may be empty.</summary>
    [Personal("skills.personal.contest", SkillPurposes.Match, Keeps.UntilErased)]
    public string Words { get; init; } = "";

    /// <summary>The match as it was explained to the person, as JSON.</summary>
    [Personal("skills.personal.contest", SkillPurposes.Match, Keeps.UntilErased)]
    public required string Seen { get; init; }

    /// <summary>The last day for the answer: five working days.</summary>
    [Personal("skills.personal.contest", SkillPurposes.Match, Keeps.UntilErased)]
    public DateOnly PromisedOn { get; init; }

    /// <summary>UTC.</summary>
    [Personal("skills.personal.contest", SkillPurposes.Match, Keeps.UntilErased)]
    public DateTime? AnsweredAt { get; set; }

    [Personal("skills.personal.contest", SkillPurposes.Match, Keeps.UntilErased)]
    public Guid? AnsweredBy { get; set; }

    [Personal("skills.personal.contest", SkillPurposes.Match, Keeps.UntilErased)]
    public string? Answer { get; set; }
}

internal sealed class ContestTable : CityTable<Contest>
{
    public override void Configure(EntityTypeBuilder<Contest> table)
    {
        table.HasIndex(c => new { c.PersonId, c.OpportunityId });
        table.HasIndex(c => new { c.AnsweredAt, c.PromisedOn });
        table.HasOne<Opportunity>().WithMany().HasForeignKey(c => c.OpportunityId).OnDelete(DeleteBehavior.Cascade);
        table.Property(c => c.Words).HasMaxLength(Contest.LongestText);
        table.Property(c => c.Answer).HasMaxLength(Contest.LongestText);
    }
}
